import { tensor, zeros, type Tensor } from '@tensorflow/tfjs-core';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { feedForward as realFeedForward } from '../../../src/reformer/feedForward.ts';
import { layerNorm as realLayerNorm } from '../../../src/reformer/layerNorm.ts';
import { localAttention } from '../../../src/reformer/attention/local/localAttention.ts';
import { meanCrossEntropy as realMeanCrossEntropy } from '../../../src/reformer/loss.ts';
import { chunkedLSHAttention } from '../../../src/reformer/attention/lsh/lshAttention.ts';
import { PRESETS, type AttentionRules } from '../../../src/config/presets.ts';
import {
  separateKeysAttention as realSeparateKeysAttention,
  sharedQKAttention as realSharedQKAttention,
} from '../../../src/reformer/attention/exact/sharedQKAttention.ts';
import { NO_LAYER_TAP } from '../../../src/reformer/taps.ts';
import { meanCrossEntropy } from './crossEntropy.ts';
import { feedForward } from './feedForward.ts';
import { layerNorm } from './layerNorm.ts';
import { lshAttention } from './lshAttention.ts';
import { separateKeysAttention } from './separateKeysAttention.ts';
import { sharedQKAttention } from './sharedQKAttention.ts';
import type { Differentiable } from './vectors.ts';
import { lshViews, readingViews } from './views.ts';

/** A twin beside the function of src/reformer that it doubles. */
export interface Subject {
  /** Shapes of the inputs that carry a gradient. */
  readonly shapes: readonly (readonly number[])[];
  readonly twin: (...inputs: Float64Array[]) => Differentiable;
  readonly real: (...inputs: Tensor[]) => Tensor;
}

const SIZES = { batch: 2, heads: 2, rows: 4, tokens: 12, headDim: 3 };
const HEADS = [SIZES.batch, SIZES.heads, SIZES.tokens, SIZES.headDim];
const CHUNKS = { chunkLength: 4, chunksBefore: 1 };
const LSH = { rounds: 3, buckets: 4 };

/** Whole numbers below `bound`, the same for the same seed. */
function wholeNumbers(size: number, bound: number, seed: number): Int32Array {
  const generator = xoroshiro128plus(seed);
  return Int32Array.from({ length: size }, () => (generator.next() >>> 0) % bound);
}

/** The first sequence is full, the second is padded on either side. */
const MASK = Int32Array.from({ length: SIZES.batch * SIZES.tokens }, (_, index) =>
  index === SIZES.tokens || index >= 2 * SIZES.tokens - 3 ? 0 : 1,
);

/** Buckets at random, replayed; padding in the extra bucket where the rules want one. */
function bucketIdsOf(rules: AttentionRules, seed: number): Int32Array {
  const { rows, heads, tokens } = SIZES;
  const ids = wholeNumbers(rows * LSH.rounds * tokens, LSH.buckets, seed);
  return ids.map((id, index) => {
    const sequence = Math.floor(index / (heads * LSH.rounds * tokens));
    const padding = MASK[sequence * tokens + (index % tokens)] === 0;
    return padding && rules.paddingBucket ? LSH.buckets : id;
  });
}

function lshSubject(rules: AttentionRules, causal: boolean, seed: number): Subject {
  const bucketIds = bucketIdsOf(rules, seed);
  const window = { ...SIZES, ...CHUNKS, ...rules, causal, chunksAfter: causal ? 0 : 1, rounds: LSH.rounds };
  const views = lshViews(bucketIds, MASK, { ...window, buckets: LSH.buckets + 1 });
  return {
    shapes: [HEADS, HEADS],
    twin: (sharedQK, values) => lshAttention(sharedQK, values, { ...window, views, rules }),
    real: (sharedQK, values) =>
      chunkedLSHAttention(
        {
          sharedQK,
          values,
          // Read for the number of rounds alone: the buckets are replayed.
          rotations: zeros([SIZES.heads, SIZES.headDim, LSH.rounds, LSH.buckets / 2]),
          mask: maskTensor(),
          padded: true,
          bucketIds: tensor(bucketIds, [SIZES.batch, SIZES.heads, LSH.rounds, SIZES.tokens], 'int32'),
        },
        { ...window, rules, bucketFactors: [LSH.buckets] },
        NO_LAYER_TAP,
      ),
  };
}

function sharedQKSubject(rules: AttentionRules, causal: boolean): Subject {
  const views = readingViews(MASK, { ...SIZES, ...WHOLE, causal, selfMask: true });
  return {
    shapes: [HEADS, HEADS],
    twin: (sharedQK, values) => sharedQKAttention(sharedQK, values, { ...SIZES, views, rules }),
    real: (sharedQK, values) =>
      realSharedQKAttention(sharedQK, values, maskTensor(), { rules, causal }).output,
  };
}

function separateKeysSubject(causal: boolean): Subject {
  const views = readingViews(MASK, { ...SIZES, ...WHOLE, causal, selfMask: false });
  return {
    shapes: [HEADS, HEADS, HEADS],
    twin: (queries, keys, values) => separateKeysAttention(queries, keys, values, { ...SIZES, views }),
    real: (queries, keys, values) =>
      realSeparateKeysAttention(queries, keys, values, maskTensor(), causal).output,
  };
}

function localSubject(causal: boolean): Subject {
  const window = { ...CHUNKS, chunksAfter: causal ? 0 : 1, causal };
  const views = readingViews(MASK, { ...SIZES, ...window, selfMask: false });
  return {
    shapes: [HEADS, HEADS, HEADS],
    twin: (queries, keys, values) => separateKeysAttention(queries, keys, values, { ...SIZES, views }),
    real: (queries, keys, values) => localAttention({ queries, keys, values }, maskTensor(), window),
  };
}

function layerNormSubject(): Subject {
  const epsilon = 1e-12;
  return {
    shapes: [[2, 6, 8], [8], [8]],
    twin: (input, weight, bias) => layerNorm(input, weight, bias, epsilon),
    real: (input, weight, bias) => realLayerNorm(input, weight, bias, epsilon),
  };
}

function feedForwardSubject(activation: 'relu' | 'gelu' | 'gelu_tanh'): Subject {
  const options = { activation, feedForwardChunks: 3, layerNormEpsilon: 1e-12 };
  return {
    shapes: [[2, 6, 8], [8], [8], [12, 8], [12], [8, 12], [8]],
    twin: (...inputs) => feedForward(inputs as Parameters<typeof feedForward>[0], options),
    real: (input, ...weights) => {
      const named = new Map(FEED_FORWARD_WEIGHTS.map((name, index) => [name, weights[index]]));
      return realFeedForward(input, (name) => named.get(name) as Tensor, options);
    },
  };
}

function crossEntropySubject(seed: number): Subject {
  const [batch, length, vocabulary, from] = [2, 6, 7, 2];
  const tokens = wholeNumbers(batch * length, vocabulary, seed);
  return {
    shapes: [[batch, length, vocabulary]],
    twin: (logits) => meanCrossEntropy(logits, tokens, { length, from }),
    real: (logits) => realMeanCrossEntropy(logits, tensor(tokens, [batch, length], 'int32'), from),
  };
}

const WHOLE = { chunkLength: SIZES.tokens, chunksBefore: 0, chunksAfter: 0 };

const FEED_FORWARD_WEIGHTS = [
  'layer_norm.weight',
  'layer_norm.bias',
  'dense.dense.weight',
  'dense.dense.bias',
  'output.dense.weight',
  'output.dense.bias',
];

function maskTensor(): Tensor {
  return tensor(MASK, [SIZES.batch, SIZES.tokens], 'int32');
}

const DIRECTIONS = [
  { direction: 'causal', causal: true },
  { direction: 'bidirectional', causal: false },
];

/** What is doubled, by title; the seed draws buckets and tokens. */
export const SUBJECTS: readonly (readonly [title: string, draw: (seed: number) => Subject])[] = [
  ['layer norm', layerNormSubject],
  ...(['relu', 'gelu', 'gelu_tanh'] as const).map(
    (activation) => [`feed-forward with ${activation}`, () => feedForwardSubject(activation)] as const,
  ),
  ['cross-entropy', crossEntropySubject],
  ...DIRECTIONS.flatMap(({ direction, causal }) => [
    [`${direction} attention with separate keys`, () => separateKeysSubject(causal)] as const,
    [`${direction} local attention`, () => localSubject(causal)] as const,
    ...(['paper', 'huggingface'] as const).map(
      (preset) =>
        [
          `${direction} shared-QK attention, ${preset}`,
          () => sharedQKSubject(PRESETS[preset], causal),
        ] as const,
    ),
    ...Object.entries(PRESETS).map(
      ([preset, rules]) =>
        [`${direction} LSH attention, ${preset}`, (seed: number) => lshSubject(rules, causal, seed)] as const,
    ),
  ]),
];
