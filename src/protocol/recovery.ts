import type { ReformerConfig } from '../config/reformerConfig.ts';

/** How much of exact attention one layer's hashed attention finds, over rounds and buckets. */
export interface RecoveryRequest {
  readonly config: ReformerConfig;
  readonly seed: number;
  /** [tokens] */
  readonly ids: Int32Array;
  /** A layer of kind `lsh`. */
  readonly layer: number;
  readonly rounds: readonly number[];
  /** Buckets a round; numbers that the network cannot take are left out. */
  readonly buckets: readonly number[];
}

/** One real run. Shares in [0, 1], means over all heads and all queries but the first token, which sees nothing. */
export interface RecoveryPoint {
  readonly rounds: number;
  readonly buckets: number;
  /** Of the exact weights, what lies on keys seen in some round. */
  readonly mass: number;
  /** Of the strongest exact key, and of the four strongest, how many are seen. */
  readonly top1: number;
  readonly top4: number;
}

/** What has been run so far. */
export interface Recovery {
  readonly points: readonly RecoveryPoint[];
}
