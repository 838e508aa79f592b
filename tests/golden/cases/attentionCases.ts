import { mul, sum, type Tensor } from '@tensorflow/tfjs-core';
import { linear, mergeHeads, splitHeads } from '../../../src/reformer/layers.ts';
import { localAttention } from '../../../src/reformer/attention/local/localAttention.ts';
import { lshAttention } from '../../../src/reformer/attention/lsh/lshAttention.ts';
import { PRESETS } from '../../../src/config/presets.ts';
import {
  separateKeysAttention,
  sharedQKAttention,
} from '../../../src/reformer/attention/exact/sharedQKAttention.ts';
import { CLOSE, compare, UNNORMALISED, type Comparison } from './comparison.ts';
import { maskOf, type GoldenCase } from './goldenCase.ts';
import { compareGradients, isUnnormalised } from './gradients.ts';
import { withRoundOffset } from './hashCases.ts';
import { KeepAll } from './keepAll.ts';
import { NO_LAYER_TAP } from '../../../src/reformer/taps.ts';

/** lsh_*: the transformers form, from the projections to the merged heads. */
export async function runLSH(golden: GoldenCase): Promise<Comparison[]> {
  const hidden = golden.tensor('in.hidden');
  const [batch = 1, tokens = 1] = hidden.shape;
  const { mask, padded } = maskOf(golden, batch, tokens);
  const sharedQK = project(golden, hidden, 'query_key');
  const values = project(golden, hidden, 'value');
  const options = {
    rules: PRESETS.huggingface,
    bucketFactors: golden.numbers('num_buckets'),
    chunkLength: golden.number('lsh_attn_chunk_length'),
    chunksBefore: golden.number('lsh_num_chunks_before'),
    chunksAfter: golden.number('lsh_num_chunks_after'),
    causal: golden.flag('is_decoder'),
  };
  if (tokens <= options.chunkLength) {
    const exact = (of: (name: string) => Tensor) =>
      sharedQKAttention(of('query_key'), of('value'), mask, options).output;
    const { output, weights } = sharedQKAttention(sharedQK, values, mask, options);
    const attention = weights();
    return [
      compare(golden, 'mid.attention_probs', await attention.data()),
      compare(golden, 'out64.merged', await mergeHeads(output).data()),
      ...(await projectionGradients(golden, ['query_key', 'value'], exact)),
    ];
  }
  const rotations = golden.tensor('in.rotations');
  const kept = new KeepAll();
  const output = lshAttention({ sharedQK, values, rotations, mask, padded }, options, kept.tap);
  const total = options.bucketFactors.reduce((product, factor) => product * factor, 1) + Number(padded);
  const ids = await kept.read('bucketIds');
  const results = [
    compare(golden, 'mid.qk', await sharedQK.data()),
    compare(golden, 'mid.buckets', ids),
    compare(golden, 'mid.buckets_offset', withRoundOffset(ids, golden.array('mid.buckets').shape, total)),
    compare(golden, 'mid.sorted_idx', await kept.read('sortOrder')),
    compare(golden, 'mid.undo_idx', await kept.read('undoSort')),
    compare(golden, 'mid.query_pos', await kept.read('queryPositions')),
    compare(golden, 'mid.key_pos', await kept.read('keyPositions')),
    compare(golden, 'mid.dots_raw', await kept.read('logits')),
    ...compareProbabilities(golden, await kept.read('attention')),
    compare(golden, 'out64.merged', await mergeHeads(output).data()),
  ];
  // With one round nothing is combined, and the case holds neither.
  if (golden.has('mid.round_weight')) {
    results.push(compare(golden, 'out64.round_logsumexp', await kept.read('roundLogSumExp'), 1 / 128));
    results.push(compare(golden, 'mid.round_weight', await kept.read('roundWeights'), UNNORMALISED));
  }
  kept.dispose();
  const attend = (of: (name: string) => Tensor) =>
    lshAttention(
      { sharedQK: of('query_key'), values: of('value'), rotations, mask, padded },
      options,
      NO_LAYER_TAP,
    );
  return [...results, ...(await projectionGradients(golden, ['query_key', 'value'], attend))];
}

/**
 * Rows that see only themselves stand at the self mask, −1e5, where float32 has a spacing of 1/128: the reference's
 * probabilities there are off by that much, ours are not. They are compared apart.
 */
function compareProbabilities(golden: GoldenCase, actual: ArrayLike<number>): Comparison[] {
  const name = 'mid.attention_probs';
  const { shape } = golden.array(name);
  const keys = shape.at(-1) ?? 1;
  const logits = golden.array('mid.dots_masked').data;
  const selfOnly = new Uint8Array(logits.length / keys);
  for (let row = 0; row < selfOnly.length; row++) {
    selfOnly[row] = Number(logits.subarray(row * keys, (row + 1) * keys).every((logit) => logit < -1e4));
  }
  return [
    compare(golden, name, actual, CLOSE, (index) => selfOnly[Math.floor(index / keys)] === 0),
    {
      ...compare(golden, name, actual, UNNORMALISED, (index) => selfOnly[Math.floor(index / keys)] === 1),
      name: `${name}, rows that see only themselves`,
    },
  ];
}

/** local_*: separate keys in fixed windows. */
export async function runLocal(golden: GoldenCase): Promise<Comparison[]> {
  const hidden = golden.tensor('in.hidden');
  const [batch = 1, tokens = 1] = hidden.shape;
  const [queries, keys, values] = ['query', 'key', 'value'].map((name) => project(golden, hidden, name)) as [
    Tensor,
    Tensor,
    Tensor,
  ];
  const options = {
    chunkLength: golden.number('local_attn_chunk_length'),
    chunksBefore: golden.number('local_num_chunks_before'),
    chunksAfter: golden.number('local_num_chunks_after'),
    causal: golden.flag('is_decoder'),
  };
  const { mask } = maskOf(golden, batch, tokens);
  const output = localAttention({ queries, keys, values }, mask, options);
  const attend = (of: (name: string) => Tensor) =>
    localAttention({ queries: of('query'), keys: of('key'), values: of('value') }, mask, options);
  return [
    compare(golden, 'out64.merged', await mergeHeads(output).data()),
    ...(await projectionGradients(golden, ['query', 'key', 'value'], attend)),
  ];
}

/** full_*: shared and ordinary exact attention on the same inputs. */
export async function runFull(golden: GoldenCase): Promise<Comparison[]> {
  const hidden = golden.tensor('in.hidden');
  const [batch = 1, tokens = 1] = hidden.shape;
  const causal = golden.flag('is_decoder');
  const { mask } = maskOf(golden, batch, tokens);
  const sharedQK = project(golden, hidden, 'query_key');
  const values = project(golden, hidden, 'value');
  const shared = sharedQKAttention(sharedQK, values, mask, { rules: PRESETS.huggingface, causal });
  const ordinary = separateKeysAttention(sharedQK, project(golden, hidden, 'key'), values, mask, causal);
  return [
    compare(golden, 'shared.attention_probs', await shared.weights().data()),
    compare(golden, 'shared64.out_merged', await mergeHeads(shared.output).data()),
    compare(golden, 'ordinary.attention_probs', await ordinary.weights().data()),
    compare(golden, 'ordinary64.out_merged', await mergeHeads(ordinary.output).data()),
  ];
}

function project(golden: GoldenCase, hidden: Tensor, name: string): Tensor {
  return projectWith(golden, hidden, golden.tensor(`w.${name}`));
}

function projectWith(golden: GoldenCase, hidden: Tensor, weight: Tensor): Tensor {
  return splitHeads(linear(hidden, weight), golden.number('num_attention_heads'));
}

/** Gradients of Σ merged · cotangent by the hidden states and the projections. */
function projectionGradients(
  golden: GoldenCase,
  names: readonly string[],
  attend: (project: (name: string) => Tensor) => Tensor,
): Promise<Comparison[]> {
  const given = Object.fromEntries([
    ['hidden', golden.tensor('in.hidden')],
    ...names.map((name) => [name, golden.tensor(`w.${name}`)]),
  ]) as Record<string, Tensor>;
  const cotangent = golden.tensor('in.cotangent');
  const loss = (tensors: Readonly<Record<string, Tensor>>) => {
    const merged = mergeHeads(
      attend((name) => projectWith(golden, tensors['hidden'] as Tensor, tensors[name] as Tensor)),
    );
    return sum(mul(merged, cotangent));
  };
  return compareGradients(golden, given, loss, isUnnormalised(golden));
}
