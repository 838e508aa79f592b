import { fromHuggingFaceConfig, toHuggingFaceConfig, type ReadConfig } from './huggingFace.ts';
import { differencesFromHuggingFace, type StoredModel } from './huggingFaceDifferences.ts';
import { NAMES, parameterShapes } from '../../config/weightNames.ts';
import { readSafetensors, writeSafetensors, type StoredTensor } from '../safetensors.ts';
import { checkFinite, fitTensors } from '../weightTensors.ts';

/** The two files that transformers' `save_pretrained` makes and `from_pretrained` reads. */
export interface HuggingFaceFiles {
  /** `config.json` */
  readonly config: string;
  /** `model.safetensors` */
  readonly weights: Uint8Array;
}

/** What the code registers beside its parameters: the values of its masks. */
const BUFFER = /\.self_attention\.(self_)?mask_value_float(16|32)$/;
const BIAS = 'lm_head.bias';
/** Another name of `lm_head.bias`. */
const TIED_BIAS = 'lm_head.decoder.bias';

/**
 * Reads a model that transformers wrote.
 *
 * @returns with `filled`, the head's parameters where the file has none (a base model's): all zero
 * @throws RangeError naming what either file holds and what is required
 */
export function readHuggingFaceModel(
  files: HuggingFaceFiles,
): StoredModel & ReadConfig & { readonly filled: readonly string[] } {
  const read = naming('config.json', () => fromHuggingFaceConfig(parseJSON(files.config)));
  return naming('model.safetensors', () => withWeights(read, files.weights));
}

function withWeights(
  read: ReadConfig,
  weights: Uint8Array,
): StoredModel & ReadConfig & { readonly filled: readonly string[] } {
  const named = underOurNames(readSafetensors(weights).tensors);
  const shapes = parameterShapes(read.config);
  const isHead = (name: string) => name.startsWith('lm_head.');
  // Sizes that only the config tells may be anything: nothing is made of them before the file has shown the same.
  const isOfConfig =
    named.get(NAMES.wordEmbeddings)?.shape.join() === shapes.get(NAMES.wordEmbeddings)?.join();
  const lacksHead = isOfConfig && ![...named.keys()].some(isHead);
  const filled = lacksHead ? [...shapes.keys()].filter(isHead) : [];
  for (const name of filled) {
    const shape = shapes.get(name) ?? [];
    const size = shape.reduce((product, length) => product * length, 1);
    named.set(name, { shape, data: new Float32Array(size) });
  }
  return { ...read, tensors: fitTensors(read.config, named), filled };
}

/**
 * Writes a model as transformers reads it.
 *
 * @returns with `differences`, a sentence for everything that makes transformers compute something else with it
 * @throws RangeError naming what has no counterpart there, or a tensor that the config does not fit
 */
export function writeHuggingFaceModel({
  config,
  tensors: given,
}: StoredModel): HuggingFaceFiles & { readonly differences: readonly string[] } {
  const theirs = toHuggingFaceConfig(config);
  const tensors = fitTensors(config, given);
  return {
    config: `${JSON.stringify(theirs, null, 2)}\n`,
    weights: writeSafetensors({ tensors, metadata: { format: 'pt' } }),
    differences: differencesFromHuggingFace({ config, tensors }),
  };
}

/** Without the values of masks; renamed where the file has a base model's names, or the tied one of the bias. */
function underOurNames(stored: ReadonlyMap<string, StoredTensor>): Map<string, StoredTensor> {
  const named = new Map<string, StoredTensor>();
  for (const [name, tensor] of stored) {
    if (name === TIED_BIAS) checkFinite(name, tensor);
    if (BUFFER.test(name) || (name === TIED_BIAS && isSame(tensor, stored.get(BIAS)))) continue;
    const full = name === TIED_BIAS ? BIAS : name.replace(/^(?=(embeddings|encoder)\.)/, 'reformer.');
    if (named.has(full)) throw new RangeError(`the weights hold two tensors for ${full}; it must be one`);
    named.set(full, tensor);
  }
  return named;
}

function isSame(one: StoredTensor, other: StoredTensor | undefined): boolean {
  return (
    other?.data.length === one.data.length && one.data.every((value, index) => value === other.data[index])
  );
}

/** @throws RangeError with the file's name before what is wrong with it */
function naming<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new RangeError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function parseJSON(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new RangeError('it is no JSON; it must be an object of fields');
  }
}
