import type { Preset } from './reformerConfig.ts';

/** What the paper and the public codes do differently, as options of one implementation. */
export interface AttentionRules {
  /** Divide logits by √headDim (the keys are unit vectors either way). */
  readonly scaleLogits: boolean;
  /** Added to the mean square of a vector before it is normalised to a key. */
  readonly keyNormEpsilon: number;
  /** Only keys of the own bucket are seen. */
  readonly ownBucketOnly: boolean;
  /** A key seen several times over the rounds counts once; goes with ownBucketOnly. */
  readonly countOnce: boolean;
  /** Padded tokens hash to an extra bucket. Otherwise they are hashed like any other and masked. */
  readonly paddingBucket: boolean;
  /** Padded queries are masked, not padded keys alone. */
  readonly maskPaddedQueries: boolean;
}

/**
 * Kitaev et al. 2020, §2 and appendix A; huggingface/transformers modeling_reformer.py; google/trax
 * efficient_attention.py; lucidrains/reformer-pytorch with its defaults. What else the codes do differently leaves the
 * result as it is: the order of the chunks in a window, and the size of the mask values once round weights are
 * normalised (`trax` subtracts its masks, the others replace).
 */
export const PRESETS: Readonly<Record<Preset, AttentionRules>> = {
  paper: {
    scaleLogits: true,
    keyNormEpsilon: 1e-12,
    ownBucketOnly: true,
    countOnce: true,
    paddingBucket: true,
    maskPaddedQueries: false,
  },
  huggingface: {
    scaleLogits: false,
    keyNormEpsilon: 1e-6,
    ownBucketOnly: false,
    countOnce: false,
    paddingBucket: true,
    maskPaddedQueries: false,
  },
  trax: {
    scaleLogits: false,
    keyNormEpsilon: 1e-6,
    ownBucketOnly: false,
    countOnce: false,
    paddingBucket: true,
    maskPaddedQueries: false,
  },
  lucidrains: {
    scaleLogits: true,
    keyNormEpsilon: 1e-12,
    ownBucketOnly: false,
    countOnce: false,
    paddingBucket: false,
    maskPaddedQueries: true,
  },
};
