import type { Sizes } from './sizes.ts';

/**
 * What a query is said to cost in one round. The paper prints c = (4l/n_c)², 128² with its chunks of 32 (n_c = l/32);
 * a query is really scored against 2 chunks, 2m.
 */
export type ScoresReading = 'printed' | 'scored';

/** Asymptotic counts without constants: values kept, and operations. */
export interface Complexity {
  readonly memory: number;
  readonly time: number;
}

/** Rows of Table 1, attention alone. */
export type AttentionRow = 'scaledDotProduct' | 'memoryEfficient' | 'lsh';

/** Rows of Table 3, whole models. */
export type ModelRow = 'transformer' | 'reversible' | 'chunkedReversible' | 'lsh' | 'reformer';

/** Scores a query and round, by either reading. */
export function scoresPerQuery(chunkLength: number, reading: ScoresReading): number {
  return reading === 'printed' ? (4 * chunkLength) ** 2 : 2 * chunkLength;
}

/**
 * One attention layer: max(b·n_h·l·d_k, scores). Memory and time are printed as the same.
 *
 * @see Kitaev et al. 2020, Table 1
 */
export function attentionComplexity(
  row: AttentionRow,
  sizes: Sizes,
  reading: ScoresReading = 'printed',
): Complexity {
  const count = Math.max(
    sizes.batch * sizes.tokens * sizes.modelDim,
    row === 'lsh' ? hashedScores(sizes, reading) : allScores(sizes),
  );
  return { memory: count, time: count };
}

/**
 * A whole model. The reversible rows' time has n_h beside l·d_ff, as printed; it is a slip, the feed-forward layer has
 * no heads.
 *
 * @see Kitaev et al. 2020, Table 3
 */
export function modelComplexity(row: ModelRow, sizes: Sizes, reading: ScoresReading = 'printed'): Complexity {
  const { batch, tokens, modelDim, feedForwardDim, heads, layers } = sizes;
  const residual = batch * tokens * modelDim;
  const feedForward = batch * tokens * feedForwardDim;
  const all = allScores(sizes);
  const hashed = hashedScores(sizes, reading);
  switch (row) {
    case 'transformer':
      return { memory: Math.max(feedForward, all) * layers, time: (feedForward + all) * layers };
    case 'reversible':
      return { memory: Math.max(feedForward, all), time: (heads * feedForward + all) * layers };
    case 'chunkedReversible':
      return { memory: Math.max(residual, all), time: (heads * feedForward + all) * layers };
    case 'lsh':
      return { memory: Math.max(feedForward, hashed) * layers, time: (feedForward + hashed) * layers };
    case 'reformer':
      return { memory: Math.max(residual, hashed), time: (feedForward + hashed) * layers };
  }
}

function allScores({ batch, heads, tokens }: Sizes): number {
  return batch * heads * tokens ** 2;
}

function hashedScores(
  { batch, heads, tokens, hashRounds, chunkLength }: Sizes,
  reading: ScoresReading,
): number {
  return batch * heads * tokens * hashRounds * scoresPerQuery(chunkLength, reading);
}
