import type { ReformerConfig } from '../config/reformerConfig.ts';
import type { PredictedRow } from '../recording/spellings.ts';
import type { WeightsOrigin } from '../recording/weightsOrigin.ts';

/** What a run would predict with other numbers of hash rounds, and all else the same. */
export interface SpellingsRequest {
  /** Of the run. Its own number of rounds plays no part. */
  readonly config: ReformerConfig;
  readonly seed: number;
  /** [tokens] */
  readonly ids: Int32Array;
  /** Of the run: weights that have been trained on since are not the run's, and are not measured. */
  readonly weights: WeightsOrigin;
  /** Numbers of hash rounds, one forward pass each. */
  readonly rounds: readonly number[];
}

/** What has been spelled so far, in the order asked for. */
export interface Spellings {
  readonly spellings: readonly PredictedRow[];
}
