import type { Preset } from '../recording/reformerConfig.ts';

/** What the paper and the public codes do differently, as options of one implementation. */
export interface AttentionRules {
  /** Divide logits by √headDim (the keys are unit vectors either way). */
  readonly scaleLogits: boolean;
  /** Added to the mean square of a vector before it is normalised to a key. */
  readonly keyNormEpsilon: number;
  /** Only keys of the own bucket are seen, and a key seen several times over the rounds counts once. */
  readonly ownBucketOnly: boolean;
}

/** Kitaev et al. 2020, §2 and appendix A; huggingface/transformers modeling_reformer.py. */
export const PRESETS: Readonly<Record<Preset, AttentionRules>> = {
  paper: { scaleLogits: true, keyNormEpsilon: 1e-12, ownBucketOnly: true },
  huggingface: { scaleLogits: false, keyNormEpsilon: 1e-6, ownBucketOnly: false },
};
