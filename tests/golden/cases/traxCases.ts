import { matMul, mul, reshape, sum, tensor, tile, type Tensor } from '@tensorflow/tfjs-core';
import { lshAttention } from '../../../src/reformer/attention/lsh/lshAttention.ts';
import { chooseTraxBucketFactors } from '../../../src/config/bucketRule.ts';
import { PRESETS } from '../../../src/config/presets.ts';
import {
  separateKeysAttention,
  sharedQKAttention,
} from '../../../src/reformer/attention/exact/sharedQKAttention.ts';
import { NO_LAYER_TAP } from '../../../src/reformer/taps.ts';
import { compare, type Comparison } from './comparison.ts';
import type { GoldenCase } from './goldenCase.ts';
import { compareGradients } from './gradients.ts';
import { withRoundOffset } from './hashCases.ts';
import { KeepAll } from './keepAll.ts';

/** trax_*: the authors' code: bucket rule, exact attention, and the LSH layer with its output projection. */
export async function runTrax(golden: GoldenCase): Promise<Comparison[]> {
  if (golden.has('in.rows')) return [runTraxBucketRule(golden)];
  return golden.has('in.rotations') ? runLayer(golden) : runAttend(golden);
}

function runTraxBucketRule(golden: GoldenCase): Comparison {
  const rows = golden.array('in.rows').data;
  const chosen: number[] = [];
  for (let row = 0; row < rows.length; row += 2) {
    const factors = chooseTraxBucketFactors(rows[row] ?? 0, rows[row + 1] ?? 0);
    chosen.push(factors[0] ?? 0, factors[1] ?? 0);
  }
  return compare(golden, 'out.buckets', chosen);
}

async function runAttend(golden: GoldenCase): Promise<Comparison[]> {
  const wide = (name: string) => {
    const each = golden.tensor(name);
    return reshape(each, [1, 1, ...each.shape]);
  };
  const [tokens = 1] = golden.array('in.q').shape;
  const mask = tensor(new Int32Array(tokens).fill(1), [1, tokens], 'int32');
  const causal = golden.flag('causal');
  const { output } = golden.flag('shared_qk')
    ? sharedQKAttention(wide('in.q'), wide('in.v'), mask, { rules: PRESETS.trax, causal })
    : separateKeysAttention(wide('in.q'), wide('in.k'), wide('in.v'), mask, causal);
  return [compare(golden, 'out.o', await output.data())];
}

async function runLayer(golden: GoldenCase): Promise<Comparison[]> {
  const [tokens = 1, width = 1] = golden.array('in.x').shape;
  const heads = golden.number('heads');
  const mask = golden.has('in.mask')
    ? reshape(golden.tensor('in.mask'), [1, tokens])
    : tensor(new Int32Array(tokens).fill(1), [1, tokens], 'int32');
  const padded = golden.has('in.mask') && golden.array('in.mask').data.includes(0);
  const bucketFactors = golden.numbers('n_buckets');
  const causal = golden.flag('causal');
  const options = {
    rules: PRESETS.trax,
    bucketFactors,
    chunkLength: golden.number('chunk_len'),
    chunksBefore: golden.number('n_chunks_before'),
    chunksAfter: golden.number('n_chunks_after'),
    causal,
  };
  const rotations = golden.tensor('in.rotations');
  // y = Σ over heads of attention(x Wq, x Wv) Wo, each [1, heads, tokens, …].
  const layer = (
    { x, 'w.q': q, 'w.v': v, 'w.o': o }: Readonly<Record<string, Tensor>>,
    tap = NO_LAYER_TAP,
  ) => {
    const every = tile(reshape(x as Tensor, [1, tokens, width]), [heads, 1, 1]);
    const project = (weights: Tensor | undefined) => {
      const projected = matMul(every, weights as Tensor);
      return reshape(projected, [1, ...projected.shape]);
    };
    const attended = lshAttention(
      { sharedQK: project(q), values: project(v), rotations, mask, padded },
      options,
      tap,
    );
    return sum(matMul(reshape(attended, [heads, tokens, -1]), o as Tensor), 0);
  };
  const inputs = Object.fromEntries(
    ['x', 'w.q', 'w.v', 'w.o'].map((name) => [name, golden.tensor(name === 'x' ? 'in.x' : name)]),
  );
  const kept = new KeepAll();
  const output = layer(inputs, kept.tap);
  const ids = await kept.read('bucketIds');
  const total = bucketFactors.reduce((product, factor) => product * factor, 1) + Number(padded);
  const results = [
    compare(
      golden,
      'mid.buckets_offset',
      withRoundOffset(ids, [1, heads, golden.number('n_hashes'), tokens], total),
    ),
    compare(golden, 'mid.sorted_idx', await kept.read('sortOrder')),
    compare(golden, 'out64.y_huggingface', await output.data()),
  ];
  kept.dispose();
  const cotangent = golden.tensor('in.cotangent');
  // Under a causal mask position 0 sees only itself, so the reference's round weights do not sum to one.
  results.push(
    ...(await compareGradients(golden, inputs, (given) => sum(mul(layer(given), cotangent)), causal)),
  );
  return results;
}
