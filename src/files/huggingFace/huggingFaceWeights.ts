import {
  fromHuggingFaceConfig,
  toHuggingFaceConfig,
  type ChooseBuckets,
  type ReadConfig,
} from './huggingFace.ts';
import { differencesFromHuggingFace, type StoredModel } from './huggingFaceDifferences.ts';
import type { ReformerConfig } from '../../config/reformerConfig.ts';
import { readSafetensors, writeSafetensors, type StoredTensor } from '../safetensors.ts';

/** Name → shape of every parameter of a config: parameterShapes of src/reformer/weightNames.ts. */
export type ShapesOf = (config: ReformerConfig) => ReadonlyMap<string, readonly number[]>;

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
  shapesOf: ShapesOf,
  chooseBuckets?: ChooseBuckets,
): StoredModel & ReadConfig & { readonly filled: readonly string[] } {
  const read = fromHuggingFaceConfig(parseJSON(files.config), chooseBuckets);
  const named = underOurNames(readSafetensors(files.weights).tensors);
  const shapes = shapesOf(read.config);
  const isHead = (name: string) => name.startsWith('lm_head.');
  const filled = [...named.keys()].some(isHead) ? [] : [...shapes.keys()].filter(isHead);
  for (const name of filled) {
    const shape = shapes.get(name) ?? [];
    const size = shape.reduce((product, length) => product * length, 1);
    named.set(name, { shape, data: new Float32Array(size) });
  }
  return { ...read, tensors: fitTensors(named, shapes), filled };
}

/**
 * Writes a model as transformers reads it.
 *
 * @returns with `differences`, a sentence for everything that makes transformers compute something else with it
 * @throws RangeError naming what has no counterpart there, or a tensor that the config does not fit
 */
export function writeHuggingFaceModel(
  { config, tensors: given }: StoredModel,
  shapesOf: ShapesOf,
): HuggingFaceFiles & { readonly differences: readonly string[] } {
  const theirs = toHuggingFaceConfig(config);
  const tensors = fitTensors(given, shapesOf(config));
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
    if (BUFFER.test(name) || (name === TIED_BIAS && isSame(tensor, stored.get(BIAS)))) continue;
    const full = name === TIED_BIAS ? BIAS : name.replace(/^(?=(embeddings|encoder)\.)/, 'reformer.');
    if (named.has(full)) throw new RangeError(`the weights hold two tensors for ${full}; it must be one`);
    named.set(full, tensor);
  }
  return named;
}

/** The parameters in the order of their shapes, each there and as it must be, and none more. */
function fitTensors(
  given: ReadonlyMap<string, StoredTensor>,
  shapes: ReadonlyMap<string, readonly number[]>,
): Map<string, StoredTensor> {
  const unknown = [...given.keys()].filter((name) => !shapes.has(name));
  if (unknown.length > 0)
    throw new RangeError(`the weights hold ${some(unknown)}; the config needs no such parameter`);
  return new Map(
    Array.from(shapes, ([name, shape]) => {
      const needed = `float32 [${shape.join(', ')}]`;
      const tensor = given.get(name);
      if (tensor === undefined)
        throw new RangeError(`the weights hold no ${name}; the config needs it as ${needed}`);
      const dtype = tensor.data instanceof Float32Array ? 'float32' : 'int32';
      const actual = `${dtype} [${tensor.shape.join(', ')}]`;
      if (actual !== needed) throw new RangeError(`${name} is ${actual}; the config needs ${needed}`);
      return [name, tensor];
    }),
  );
}

function isSame(one: StoredTensor, other: StoredTensor | undefined): boolean {
  return (
    other?.data.length === one.data.length && one.data.every((value, index) => value === other.data[index])
  );
}

function parseJSON(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RangeError('config.json is no JSON; it must be an object of fields');
  }
}

function some(names: readonly string[]): string {
  return names.length <= 3
    ? names.join(', ')
    : `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`;
}
