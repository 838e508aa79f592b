import { concat, mul, reshape, slice, sum, type Tensor } from '@tensorflow/tfjs-core';
import { combineRounds } from '../../../src/figures/pairs/combineRounds.ts';
import { chunkedLSHAttention } from '../../../src/reformer/attention/lsh/lshAttention.ts';
import { PRESETS, type AttentionRules } from '../../../src/config/presets.ts';
import { sharedQKAttention } from '../../../src/reformer/attention/exact/sharedQKAttention.ts';
import { NO_LAYER_TAP } from '../../../src/reformer/taps.ts';
import { compare, UNNORMALISED, type Comparison } from './comparison.ts';
import { maskOf, type GoldenCase } from './goldenCase.ts';
import { compareGradients, isUnnormalised } from './gradients.ts';
import { KeepAll } from './keepAll.ts';

/**
 * lr_*: the lucidrains form under its preset, with own-bucket masking as an option of it; with the duplicate
 * correction too it is our preset `paper`. Of a case with the correction alone, which records a defect, only buckets
 * and order are compared.
 */
export async function runLucidrains(golden: GoldenCase): Promise<Comparison[]> {
  return golden.has('in.rotations') ? runHashed(golden) : runExact(golden);
}

async function runExact(golden: GoldenCase): Promise<Comparison[]> {
  const [rows = 1, tokens = 1] = golden.array('in.qk').shape;
  const { mask } = maskOf(golden, rows, tokens);
  const options = { rules: PRESETS.lucidrains, causal: golden.flag('causal') };
  const { output, weights } = sharedQKAttention(
    perHead(golden.tensor('in.qk')),
    perHead(golden.tensor('in.v')),
    mask,
    options,
  );
  return [
    compare(golden, 'out.attention_probs', await weights().data()),
    compare(golden, 'out64.o', await output.data()),
  ];
}

async function runHashed(golden: GoldenCase): Promise<Comparison[]> {
  const [rows = 1, tokens = 1] = golden.array('in.qk').shape;
  const { mask, padded } = maskOf(golden, rows, tokens);
  const chunkLength = golden.number('bucket_size_is_chunk_length');
  const options = {
    rules: rulesOf(golden),
    bucketFactors: [golden.number('n_buckets')],
    chunkLength,
    chunksBefore: 1,
    chunksAfter: 0,
    causal: golden.flag('causal'),
  };
  const rotations = golden.tensor('in.rotations');
  const [sets = 1] = rotations.shape;
  const rotationsOf = (row: number) => (sets > 1 ? oneRow(rotations, row) : rotations);
  // Each row is a head with a mask, and perhaps rotations, of its own: one example with one head at a time.
  const attend = (qk: Tensor, v: Tensor, row: number, tap = NO_LAYER_TAP) => {
    const inputs = {
      sharedQK: perHead(oneRow(qk, row)),
      values: perHead(oneRow(v, row)),
      rotations: rotationsOf(row),
    };
    return chunkedLSHAttention({ ...inputs, mask: oneRow(mask, row), padded }, options, tap);
  };
  const sizes = {
    heads: 1,
    rounds: golden.number('n_hashes'),
    tokens,
    chunkLength,
    chunksBefore: 1,
    chunksAfter: 0,
  };
  const found = { buckets: [], order: [], undo: [], map: [], output: [] } as Record<string, number[]>;
  const given = { qk: golden.tensor('in.qk'), v: golden.tensor('in.v') };
  for (let row = 0; row < rows; row++) {
    const kept = new KeepAll();
    const output = attend(given.qk, given.v, row, kept.tap);
    const order = await kept.read('sortOrder');
    found['buckets']?.push(...(await kept.read('bucketIds')));
    found['order']?.push(...order);
    found['undo']?.push(...(await kept.read('undoSort')));
    const [attention, weights] = [await kept.read('attention'), await kept.read('roundWeights')];
    found['map']?.push(...combineRounds(attention, weights, order, sizes, 0));
    found['output']?.push(...((await output.data()) as Float32Array));
    kept.dispose();
  }
  const results = [
    compare(golden, 'mid.buckets', found['buckets'] ?? []),
    compare(golden, 'mid.sorted_idx', found['order'] ?? []),
    compare(golden, 'mid.undo_idx', found['undo'] ?? []),
  ];
  if (isDefect(golden)) return results;
  results.push(compare(golden, 'out.attention_map', found['map'] ?? [], UNNORMALISED));
  results.push(compare(golden, 'out64.o', found['output'] ?? []));
  const cotangent = golden.tensor('in.cotangent');
  const loss = ({ qk, v }: Readonly<Record<string, Tensor>>) => {
    const outputs = Array.from({ length: rows }, (_, row) => attend(qk as Tensor, v as Tensor, row));
    return sum(mul(reshape(concat(outputs), cotangent.shape), cotangent));
  };
  return [...results, ...(await compareGradients(golden, given, loss, isUnnormalised(golden)))];
}

function isDefect(golden: GoldenCase): boolean {
  return (
    golden.config['attend_across_buckets'] === true && golden.config['allow_duplicate_attention'] === false
  );
}

function rulesOf(golden: GoldenCase): AttentionRules {
  const ownBucketOnly = golden.config['attend_across_buckets'] === false;
  if (ownBucketOnly && golden.config['allow_duplicate_attention'] === false) return PRESETS.paper;
  return { ...PRESETS.lucidrains, ownBucketOnly };
}

/** [rows, tokens, headDim] → [rows, 1, tokens, headDim]: each row an example with one head. */
function perHead(each: Tensor): Tensor {
  const [rows = 1, tokens = 1, headDim = 1] = each.shape;
  return reshape(each, [rows, 1, tokens, headDim]);
}

/** [rows, …] → [1, …] */
function oneRow(each: Tensor, row: number): Tensor {
  return slice(each, [row, ...each.shape.slice(1).map(() => 0)], [1, ...each.shape.slice(1)]);
}
