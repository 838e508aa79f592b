import { ready, setBackend } from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { compare, isWithin, NORMALISED } from '../../golden/cases/comparison.ts';
import { maskOf, type GoldenCase } from '../../golden/cases/goldenCase.ts';
import { modelConfig } from '../../golden/cases/modelConfig.ts';
import {
  readHuggingFaceModel,
  writeHuggingFaceModel,
} from '../../../src/files/huggingFace/huggingFaceWeights.ts';
import { writeSafetensors, type StoredTensor } from '../../../src/files/safetensors.ts';
import { loadWeights } from '../../../src/reformer/loadWeights.ts';
import { Reformer } from '../../../src/reformer/model.ts';
import { parameterShapes } from '../../../src/config/weightNames.ts';
import { inScope } from '../../support/arrays.ts';
import { goldenCase } from '../../support/goldenCase.ts';

beforeAll(async () => {
  await setBackend('cpu');
  await ready();
});

/** Fields of a case's config that are about the case, not the model. */
const OF_THE_CASE = ['batch', 'length', 'seed_of_data', 'rotations', 'sgd', 'eval_padded_length'];
const LANGUAGE_MODELS = readdirSync('tests/golden').filter((id) => id.startsWith('lm_'));

/** The `w.` tensors of a case, under the names they have there. */
function tensorsOf(golden: GoldenCase): Map<string, StoredTensor> {
  const names = golden.names.filter((name) => name.startsWith('w.'));
  return new Map(names.map((name) => [name.slice(2), golden.array(name) as StoredTensor]));
}

interface HeaderEntry {
  readonly dtype: string;
  readonly shape: readonly number[];
}

function headerOf(file: Uint8Array): Map<string, HeaderEntry> {
  const length = Number(new DataView(file.buffer, file.byteOffset).getBigUint64(0, true));
  const text = new TextDecoder().decode(file.subarray(8, 8 + length));
  const entries = Object.entries(JSON.parse(text) as Record<string, HeaderEntry>);
  const tensors = entries.filter(([name]) => name !== '__metadata__');
  return new Map(tensors.map(([name, { dtype, shape }]) => [name, { dtype, shape }]));
}

describe.each(LANGUAGE_MODELS)('%s, written for transformers,', (id) => {
  const golden = goldenCase(id);
  const tensors = tensorsOf(golden);
  const files = writeHuggingFaceModel({ config: modelConfig(golden), tensors });

  it("has the case's names, shapes, dtypes and config", () => {
    const expected = Array.from(tensors, ([name, { shape }]) => [name, { dtype: 'F32', shape }] as const);
    expect(headerOf(files.weights)).toEqual(new Map(expected));
    const fields = Object.entries(golden.config).filter(([name]) => !OF_THE_CASE.includes(name));
    expect(JSON.parse(files.config)).toMatchObject(Object.fromEntries(fields));
  });

  it("gives the case's logits when read again", () =>
    inScope(async () => {
      const read = readHuggingFaceModel(files);
      expect(read).toMatchObject({ config: modelConfig(golden), ignored: [], filled: [] });
      const model = new Reformer(read.config, loadWeights(read.config, read.tensors));
      const tokens = golden.tensor('in.input_ids');
      const [batch = 1, length = 1] = tokens.shape;
      const rotations = (layer: number) => golden.tensor(`in.rotations.${layer}`);
      const logits = await model.forward({ tokens, ...maskOf(golden, batch, length), rotations }).data();
      expect(compare(golden, 'out64.logits', logits, NORMALISED)).toSatisfy(isWithin);
    }));
});

it("a base model's weights get their prefix and a head of zeros, which is said", () => {
  const golden = goldenCase('hftest_lsh_model_forward');
  const weights = writeSafetensors({ tensors: tensorsOf(golden), metadata: {} });
  const read = readHuggingFaceModel({ config: JSON.stringify(golden.config), weights });
  expect([...read.tensors.keys()]).toEqual([...parameterShapes(read.config).keys()]);
  expect(read.filled).toEqual(['lm_head.bias', 'lm_head.decoder.weight']);
  expect(read.tensors.get('lm_head.bias')?.data).toEqual(new Float32Array(320));
  expect(read.tensors.get('reformer.embeddings.word_embeddings.weight')).toEqual(
    golden.array('w.embeddings.word_embeddings.weight'),
  );
});
