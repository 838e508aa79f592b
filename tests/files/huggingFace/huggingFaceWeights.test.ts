import { describe, expect, it } from 'vitest';
import type { StoredModel } from '../../../src/files/huggingFace/huggingFaceDifferences.ts';
import {
  readHuggingFaceModel,
  writeHuggingFaceModel,
} from '../../../src/files/huggingFace/huggingFaceWeights.ts';
import { writeSafetensors, type StoredTensor } from '../../../src/files/safetensors.ts';
import { initialWeights } from '../../../src/reformer/initialise.ts';
import { parameterShapes } from '../../../src/config/weightNames.ts';
import { tinyConfig } from '../../support/tinyModel.ts';

const config = tinyConfig(16, { preset: 'huggingface', layers: ['lsh', 'local'] });
const model: StoredModel = { config, tensors: initialWeights(config, 1) };
const files = writeHuggingFaceModel(model);
const BIAS = model.tensors.get('lm_head.bias') as StoredTensor;
const WORDS = 'reformer.embeddings.word_embeddings.weight';

/** Reads the model's files with other weights. */
function readWith(change: (tensors: Map<string, StoredTensor>) => void) {
  const tensors = new Map(model.tensors);
  change(tensors);
  return readHuggingFaceModel({ ...files, weights: writeSafetensors({ tensors, metadata: {} }) });
}

describe('weights of transformers', () => {
  it('mask values and the second name of the bias are left out', () => {
    const attention = 'reformer.encoder.layers.0.attention.self_attention';
    const read = readWith((tensors) => {
      for (const name of ['self_mask_value_float16', 'self_mask_value_float32', 'mask_value_float32'])
        tensors.set(`${attention}.${name}`, { shape: [], data: Float32Array.of(-1e5) });
      tensors.set('lm_head.decoder.bias', BIAS);
    });
    expect(read.tensors).toEqual(model.tensors);
  });

  it('the second name of the bias serves where it stands alone', () => {
    const data = BIAS.data.map((_, index) => index);
    const read = readWith((tensors) => {
      tensors.delete('lm_head.bias');
      tensors.set('lm_head.decoder.bias', { ...BIAS, data });
    });
    expect(read.tensors.get('lm_head.bias')?.data).toEqual(data);
  });

  it('half precision becomes float32', () => {
    const ones = Array.from(parameterShapes(config), ([name, shape]) => {
      const size = shape.reduce((product, length) => product * length, 1);
      return { name, shape, size };
    });
    let end = 0;
    const header = ones.map(({ name, shape, size }) => {
      const start = end;
      end += 2 * size;
      return [name, { dtype: 'F16', shape, data_offsets: [start, end] }];
    });
    const json = new TextEncoder().encode(JSON.stringify(Object.fromEntries(header)));
    const weights = new Uint8Array(8 + json.length + end);
    new DataView(weights.buffer).setBigUint64(0, BigInt(json.length), true);
    weights.set(json, 8);
    weights.set(new Uint8Array(new Uint16Array(end / 2).fill(0x3c00).buffer), 8 + json.length);
    const { tensors } = readHuggingFaceModel({ ...files, weights });
    for (const { data } of tensors.values()) expect(data).toEqual(new Float32Array(data.length).fill(1));
  });

  const other = { shape: [1], data: Float32Array.of(9) };
  it.each<[string, (tensors: Map<string, StoredTensor>) => void, string]>([
    [
      'a missing tensor',
      (tensors) => tensors.delete(WORDS),
      `the weights hold no ${WORDS}; the config needs it as float32 [8, 16]`,
    ],
    [
      'a missing half of the head',
      (tensors) => tensors.delete('lm_head.bias'),
      'the weights hold no lm_head.bias; the config needs it as float32 [8]',
    ],
    [
      'another shape',
      (tensors) => tensors.set(WORDS, { ...other, shape: [1, 1] }),
      `${WORDS} is float32 [1, 1]; the config needs float32 [8, 16]`,
    ],
    [
      'another dtype',
      (tensors) => tensors.set('lm_head.bias', { shape: [8], data: new Int32Array(8) }),
      'lm_head.bias is int32 [8]; the config needs float32 [8]',
    ],
    [
      'a layer too many',
      (tensors) => tensors.set('reformer.encoder.layers.2.x', other),
      'the weights hold reformer.encoder.layers.2.x; the config needs no such parameter',
    ],
    [
      'many tensors too many',
      (tensors) => {
        for (const name of ['a', 'b', 'c', 'd', 'e']) tensors.set(name, other);
      },
      'the weights hold a, b, c and 2 more; the config needs no such parameter',
    ],
    [
      'one tensor twice',
      (tensors) => tensors.set(WORDS.replace('reformer.', ''), other),
      `the weights hold two tensors for ${WORDS}; it must be one`,
    ],
    [
      'two different biases',
      (tensors) => tensors.set('lm_head.decoder.bias', other),
      'the weights hold two tensors for lm_head.bias; it must be one',
    ],
  ])('are refused with actual and required value: %s', (_, change, message) => {
    expect(() => readWith(change)).toThrow(new RangeError(`model.safetensors: ${message}`));
  });

  it('are refused when a file is cut short or no JSON', () => {
    const readFirst = (end: number) =>
      readHuggingFaceModel({ ...files, weights: files.weights.subarray(0, end) });
    expect(() => readFirst(-4)).toThrow(/ends at byte \d+; the file's tensors end at \d+/);
    expect(() => readFirst(100)).toThrow(/the header says \d+ bytes; the file has 92 after its length/);
    expect(() => readHuggingFaceModel({ ...files, config: '{' })).toThrow(
      new RangeError('config.json: it is no JSON; it must be an object of fields'),
    );
  });
});
