import { CONTINUOUS_MEMORY } from './continuousMemory.ts';
import { hashColumns } from './hashColumns.ts';
import { exactScores, lshScores } from './scores.ts';
import type { Sizes } from './sizes.ts';
import { REMEDIES, type Variant } from './variants.ts';

/** Where operations are spent; `features` maps queries and keys, `longTermMemory` fits the ∞-former's coefficients. */
export type OperationId =
  'projections' | 'attention' | 'feedForward' | 'hashing' | 'sorting' | 'features' | 'longTermMemory';

/** Operations of the whole stack and batch: multiply-adds, each counted once; comparisons where it sorts. */
export interface OperationTerm {
  readonly id: OperationId;
  /** One forward pass. */
  readonly forward: number;
  /** One training step: forward, backward and whatever is computed again. */
  readonly step: number;
}

/** Readings of the count. */
export interface OperationOptions {
  /** Whether exact attention leaves out pairs with later tokens. Default true. */
  readonly causal?: boolean;
  /** One rotation for all buckets, or two factors. A plain hash costs L². Default `factorised`. */
  readonly hash?: 'plain' | 'factorised';
}

/**
 * Operations of a forward pass and of a training step, without embeddings, norms and softmax.
 *
 * A backward pass costs two forward passes; a reversible model runs each branch once more; a kernel that does not
 * store the softmax computes the scores once more, half of attention. Hashing and sorting have no gradient; a reverse
 * pass replays the bucket ids but sorts again. The Performer's features have a gradient on one side only.
 */
export function operations(
  variant: Variant,
  sizes: Sizes,
  { causal = true, hash = 'factorised' }: OperationOptions = {},
): OperationTerm[] {
  const { tokens, modelDim, heads, hashRounds, features } = sizes;
  const { attention, reversible } = REMEDIES[variant];
  const passes = reversible ? 4 : 3;
  const term = (id: OperationId, forwardOfLayer: number, stepPasses: number): OperationTerm => {
    const forward = sizes.batch * sizes.layers * forwardOfLayer;
    return { id, forward, step: forward * stepPasses };
  };
  const matrices = attention === 'lsh' ? 3 : 4;
  const dense = [
    term('projections', matrices * tokens * modelDim ** 2, passes),
    term('feedForward', 2 * tokens * modelDim * sizes.feedForwardDim, passes),
  ];
  // Scores and weighted sum of one pair over all heads: 2 · heads · headDim.
  const pair = 2 * modelDim;
  switch (attention) {
    case 'exact':
      return [...dense, term('attention', pair * exactScores(tokens, causal), passes)];
    case 'flash':
      return [...dense, term('attention', pair * exactScores(tokens, causal), passes + 0.5)];
    case 'lsh': {
      const rotation = hashRounds * modelDim * hashColumns(tokens, sizes.chunkLength, hash);
      return [
        ...dense,
        term('attention', pair * lshScores(sizes), passes + 0.5),
        term('hashing', tokens * rotation, 1),
        term('sorting', heads * hashRounds * tokens * Math.log2(tokens), reversible ? 2 : 1),
      ];
    }
    case 'performer': {
      const product = 2 * tokens * features * modelDim;
      return [...dense, term('features', product, 2), term('attention', product, passes)];
    }
    case 'continuous': {
      const { segmentTokens, basisFunctions } = CONTINUOUS_MEMORY;
      const keys = 2 * segmentTokens + basisFunctions;
      const segments = tokens / segmentTokens;
      // Each segment refits the coefficients to itself and to samples of the old memory, then projects them.
      const refit = 2 * segmentTokens * basisFunctions * modelDim;
      const project = 2 * basisFunctions * modelDim ** 2;
      return [
        ...dense,
        term('attention', pair * tokens * keys, passes),
        term('longTermMemory', segments * (refit + project), passes),
      ];
    }
  }
}

/** Operations of all terms together. */
export function totalOperations(terms: readonly OperationTerm[], of: 'forward' | 'step'): number {
  return terms.reduce((total, term) => total + term[of], 0);
}
