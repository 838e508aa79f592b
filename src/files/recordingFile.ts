import * as v from 'valibot';
import { issuesText } from '../config/issueText.ts';
import { RECORDING_FORMAT, type NamedArray, type Recording } from '../recording/recording.ts';
import { parseConfig } from '../config/reformerConfig.ts';
import { backendFacts } from './backendFacts.ts';
import { readSafetensors, writeSafetensors, type StoredTensor } from './safetensors.ts';
import { checkInverse, checkValues } from './recordedValues.ts';
import { isHashedSite, siteShape } from '../recording/siteShape.ts';
import {
  LAYER_SITES,
  MODEL_SITES,
  siteFacts,
  type LayerSite,
  type ModelSite,
  type Site,
} from '../recording/sites.ts';
import { weightsOrigin } from './weightsOrigin.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The file form of a recording: a safetensors file with tensors `site` and `layer/site`, the rest as metadata. */
export function writeRecording(recording: Recording): Uint8Array<ArrayBuffer> {
  const { model, layers, ...facts } = recording;
  const tensors = new Map<string, StoredTensor>();
  for (const [site, array] of Object.entries(model)) tensors.set(site, array);
  layers.forEach((sites, layer) => {
    for (const [site, array] of Object.entries(sites)) tensors.set(`${layer}/${site}`, array);
  });
  return writeSafetensors({ tensors, metadata: { recording: JSON.stringify(facts) } });
}

/**
 * @throws RangeError naming what is wrong: the bytes, another format version, a fact of the run, an unknown site, or a
 *   site whose shape or numbers no run of the config can have
 */
export function readRecording(bytes: Uint8Array): Recording {
  const { tensors, metadata } = readSafetensors(bytes);
  const facts = parseFacts(metadata['recording']);
  const config = parseConfig(facts.config);
  const model: Mutable<Recording['model']> = {};
  const layers: Mutable<Recording['layers'][number]>[] = config.layers.map(() => ({}));
  for (const [name, tensor] of tensors) {
    const { layer, site } = placeOf(name, config.layers.length);
    const array = withAxes(name, site, tensor);
    const shape = siteShape(site, config, facts.spellingRounds.length);
    if (array.shape.join() !== shape.join())
      throw new RangeError(`${name} is [${array.shape.join(', ')}]; the config needs [${shape.join(', ')}]`);
    checkValues(name, site, array, config);
    if (layer === null) model[site as ModelSite] = array;
    else {
      const kind = config.layers[layer];
      if (isHashedSite(site) && (kind !== 'lsh' || config.maxTokens <= config.chunkLength))
        throw new RangeError(
          `the recording holds ${name}; layer ${layer} of kind ${String(kind)} hashes nothing of ${config.maxTokens} tokens`,
        );
      (layers[layer] ?? {})[site as LayerSite] = array;
    }
  }
  layers.forEach(({ sortOrder, undoSort }, layer) => {
    if (sortOrder !== undefined && undoSort !== undefined)
      checkInverse(`${layer}/undoSort`, sortOrder.data, undoSort.data, sortOrder.shape.at(-1) ?? 0);
  });
  return { ...facts, config, model, layers };
}

/** `site` for the whole model, `layer/site` for a layer: in no other spelling. */
function placeOf(name: string, layers: number): { readonly layer: number | null; readonly site: Site } {
  const [, digits, site = ''] = /^(?:(0|[1-9]\d{0,5})\/)?(\w+)$/.exec(name) ?? [];
  const layer = digits === undefined ? null : Number(digits);
  if (layer === null && Object.hasOwn(MODEL_SITES, site)) return { layer, site: site as ModelSite };
  if (layer !== null && layer < layers && Object.hasOwn(LAYER_SITES, site))
    return { layer, site: site as LayerSite };
  throw new RangeError(`the recording holds ${name}, which is no known site`);
}

function withAxes(name: string, site: Site, { shape, data }: StoredTensor): NamedArray {
  const { axes, dtype } = siteFacts(site);
  const actual = data instanceof Int32Array ? 'int32' : 'float32';
  if (actual !== dtype) throw new RangeError(`${name} is stored as ${actual}; it must be ${dtype}`);
  if (axes.length !== shape.length) {
    throw new RangeError(`${name} has ${shape.length} axes; it must have ${axes.length}: ${axes.join(', ')}`);
  }
  return { axes, shape, data };
}

const recordingFacts = v.object({
  formatVersion: v.literal(RECORDING_FORMAT),
  config: v.unknown(),
  seed: v.pipe(v.number(), v.safeInteger()),
  backend: backendFacts,
  weights: weightsOrigin,
  cost: v.object({
    peakBytes: v.pipe(v.number(), v.finite(), v.minValue(0)),
    milliseconds: v.pipe(v.number(), v.finite(), v.minValue(0)),
  }),
  spellingRounds: v.pipe(
    v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(64))),
    v.check((rounds) => new Set(rounds).size === rounds.length, 'each once'),
  ),
});

/** @throws RangeError naming the first fact that is missing or of another kind */
function parseFacts(text: string | undefined): v.InferOutput<typeof recordingFacts> {
  if (text === undefined) throw new RangeError('the file holds tensors but no recording metadata');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new RangeError('the recording metadata is no JSON; it must be an object of facts about the run');
  }
  const version: unknown =
    typeof json === 'object' && json !== null && 'formatVersion' in json ? json.formatVersion : 'none';
  if (version !== RECORDING_FORMAT) {
    throw new RangeError(
      `the recording has format version ${String(version)}; this program reads ${RECORDING_FORMAT}`,
    );
  }
  const parsed = v.safeParse(recordingFacts, json);
  if (parsed.success) return parsed.output;
  throw new RangeError(`the recording: ${issuesText(parsed.issues, 'its metadata')}`);
}
