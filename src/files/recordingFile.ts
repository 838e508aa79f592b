import * as v from 'valibot';
import { RECORDING_FORMAT, type NamedArray, type Recording } from '../recording/recording.ts';
import { parseConfig } from '../config/reformerConfig.ts';
import { backendFacts } from './backendFacts.ts';
import { readSafetensors, writeSafetensors, type StoredTensor } from './safetensors.ts';
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

/** @throws RangeError when the bytes are no recording, of another format version, or hold an unknown site */
export function readRecording(bytes: Uint8Array): Recording {
  const { tensors, metadata } = readSafetensors(bytes);
  const facts = parseFacts(metadata['recording']);
  const config = parseConfig(facts.config);
  const model: Mutable<Recording['model']> = {};
  const layers: Mutable<Recording['layers'][number]>[] = config.layers.map(() => ({}));
  for (const [name, tensor] of tensors) {
    const [head, tail] = name.split('/');
    if (tail === undefined && name in MODEL_SITES)
      model[name as ModelSite] = withAxes(name as ModelSite, tensor);
    else if (tail !== undefined && tail in LAYER_SITES && layers[Number(head)] !== undefined) {
      (layers[Number(head)] ?? {})[tail as LayerSite] = withAxes(tail as LayerSite, tensor);
    } else throw new RangeError(`the recording holds ${name}, which is no known site`);
  }
  return { ...facts, config, model, layers };
}

function withAxes(site: Site, { shape, data }: StoredTensor): NamedArray {
  const { axes, dtype } = siteFacts(site);
  const actual = data instanceof Int32Array ? 'int32' : 'float32';
  if (actual !== dtype) throw new RangeError(`${site} is stored as ${actual}; it must be ${dtype}`);
  if (axes.length !== shape.length) {
    throw new RangeError(`${site} has ${shape.length} axes; it must have ${axes.length}: ${axes.join(', ')}`);
  }
  return { axes, shape, data };
}

const recordingFacts = v.object({
  formatVersion: v.literal(RECORDING_FORMAT),
  config: v.unknown(),
  seed: v.number(),
  backend: backendFacts,
  weights: weightsOrigin,
  cost: v.object({ peakBytes: v.number(), milliseconds: v.number() }),
  spellingRounds: v.array(v.number()),
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
  const [issue] = parsed.issues;
  throw new RangeError(
    `the recording's ${String(v.getDotPath(issue))} is ${issue.received}; ${issue.expected} is required`,
  );
}
