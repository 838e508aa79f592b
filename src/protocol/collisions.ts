/** How often vectors at given angles share a bucket. */
export interface CollisionRequest {
  /** Width of the vectors. */
  readonly headDim: number;
  /** Factors of the number of buckets, each even. */
  readonly bucketFactors: readonly number[];
  /** Angles between the two vectors of a pair, in radians. */
  readonly angles: readonly number[];
  /** Random pairs of vectors at each angle. */
  readonly pairs: number;
  /** Fresh rotations, each hashing all pairs. */
  readonly rotations: number;
  readonly seed: number;
}

/** What was counted. */
export interface CollisionCounts {
  /** Rotations measured so far. */
  readonly rotations: number;
  readonly pairs: number;
  /** [angles] */
  readonly points: readonly {
    /** In radians. */
    readonly angle: number;
    /** Share of pairs in one bucket, over all rotations, in [0, 1]. */
    readonly rate: number;
    /** Standard deviation of a single rotation's share: pairs that share a rotation are not independent. */
    readonly spread: number;
  }[];
}
