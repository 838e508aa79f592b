import type { Factor, Formula, Product } from './formula.ts';
import { ADAM_BYTES_PER_PARAMETER } from './parameters.ts';
import { REMEDIES, type AttentionMethod, type Remedies, type Variant } from './variants.ts';

/**
 * What the bytes hold: `parameters` with gradients and moments, `streams` the two residual streams and their
 * gradients, `activations` of width d_model, `feedForward` of width d_ff, `scores` or what stands in for them,
 * `sorted` copies by bucket, `longTermMemory` coefficients, `bucketIds` kept for the reverse pass.
 */
export type MemoryTermId =
  | 'parameters'
  | 'streams'
  | 'activations'
  | 'feedForward'
  | 'scores'
  | 'sorted'
  | 'longTermMemory'
  | 'bucketIds';

/** Readings of the LSH models; the others ignore them. */
export interface MemoryOptions {
  /** Whether the reverse pass replays kept bucket ids (int32). Default true. */
  readonly keepBucketIds?: boolean;
  /** `fused` keeps sums of each round; `stock` operations keep every score and the sorted copies. Default `fused`. */
  readonly lshKernel?: 'fused' | 'stock';
}

type Terms = readonly Product<MemoryTermId>[];

/**
 * Peak bytes of a training step with Adam, as a formula a page can print.
 *
 * The models are the rows of the paper's Table 3, which is asymptotic; the constants are this project's own count of
 * what a backward pass reads. A layer keeps L(10d + 2f) and its scores: 9d where queries are keys. A reversible model
 * keeps 4Ld for the whole stack, two streams and their gradients, and rebuilds one branch at a time: attention's L(8d)
 * and scores, or feed-forward's L(3d + 2f). Without hashing the reversible attention branch holds 9d, one more for
 * separate queries and keys, and the exact scores 2hL²; slicing turns 2f into 2f/C there too.
 * The ∞-former keeps one segment and its memory, whatever the context.
 *
 * Slicing without reversibility gains nothing: every slice's activations are stored all the same.
 *
 * Bytes. L tokens, d modelDim, f feedForwardDim, h heads, C feedForwardChunks.
 *
 * @param model a compared model, or any choice of remedies
 * @see Kitaev et al. 2020, Table 3
 */
export function memoryFormula(model: Variant | Remedies, options: MemoryOptions = {}): Formula<MemoryTermId> {
  const { attention, reversible, chunked } = typeof model === 'string' ? REMEDIES[model] : model;
  const { keepBucketIds = true, lshKernel = 'fused' } = options;
  const length: Factor = attention === 'continuous' ? 'segmentTokens' : 'tokens';
  const scores = lshKernel === 'stock' && attention === 'lsh' ? STOCK_LSH : SCORES[attention];
  const widths = attention === 'lsh' ? 9 : 10;
  const feedForward = product('feedForward', length, 2, 'feedForwardDim');
  const parameters: Terms = [product('parameters', ADAM_BYTES_PER_PARAMETER, 'parameters')];
  if (!reversible) {
    const layer = [product('activations', length, widths, 'modelDim'), feedForward, ...scores];
    return { always: [...parameters, ...layer.map(scaled('layers'))], greatestOf: [] };
  }
  const slices: Terms = chunked
    ? [{ ...feedForward, factors: [...feedForward.factors, '1/feedForwardChunks'] }]
    : [feedForward];
  const branches: readonly Terms[] = [
    [product('activations', 'tokens', widths - 1, 'modelDim'), ...scores],
    [product('activations', 'tokens', 3, 'modelDim'), ...slices],
  ];
  const kept = attention === 'lsh' && keepBucketIds ? [BUCKET_IDS] : [];
  const streams = scaled()(product('streams', 'tokens', 4, 'modelDim'));
  return {
    always: [...parameters, streams, ...kept],
    greatestOf: branches.map((branch) => branch.map(scaled())),
  };
}

const BUCKET_IDS = product('bucketIds', 4, 'batch', 'layers', 'heads', 'hashRounds', 'tokens');

const SCORES: Readonly<Record<AttentionMethod, Terms>> = {
  exact: [product('scores', 2, 'heads', 'tokens', 'tokens')],
  flash: [product('scores', 'heads', 'tokens')],
  lsh: [product('scores', 'heads', 'tokens', '1+2·hashRounds')],
  performer: [product('scores', 2, 'heads', 'features', 'tokens')],
  continuous: [
    product('scores', 2, 'heads', 'segmentTokens', '2·segmentTokens+basisFunctions'),
    product('longTermMemory', 2, 'basisFunctions', 'modelDim'),
  ],
};

const STOCK_LSH: Terms = [
  product('scores', 4, 'hashRounds', 'heads', 'tokens', 'chunkLength'),
  product('sorted', 3, 'hashRounds', 'tokens', 'modelDim'),
];

function product(id: MemoryTermId, ...factors: Factor[]): Product<MemoryTermId> {
  return { id, factors };
}

/** Values of one sequence to bytes of the batch. */
function scaled(...more: Factor[]) {
  return ({ id, factors }: Product<MemoryTermId>) =>
    product(id, 'bytesPerValue', 'batch', ...more, ...factors);
}
