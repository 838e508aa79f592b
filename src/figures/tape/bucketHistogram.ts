import type { Tape } from './tape.ts';

/** One bucket of a head and round: a run of the sorted tape. */
export interface BucketBar {
  readonly bucket: number;
  /** Tokens in it; the length of its run. */
  readonly size: number;
  /** Tokens of it beyond two chunks: a window of two chunks cannot hold the whole bucket. */
  readonly overflow: number;
  /** Chunks that its run touches. */
  readonly chunks: number;
}

/** How many tokens fell into each bucket. */
export interface BucketHistogram {
  /** By bucket id; the bucket of padding, where it holds any, is the last. */
  readonly bars: readonly BucketBar[];
  /** Two chunks, in tokens: what a query can see at most. */
  readonly limit: number;
  /** Mean size of a bucket, the empty ones counted. */
  readonly mean: number;
}

/** The run lengths of the sorted tape. */
export function layoutBucketHistogram(tape: Tape, buckets: number): BucketHistogram {
  const limit = 2 * tape.chunkLength;
  const runs: { size: number; chunks: Set<number> }[] = Array.from({ length: buckets }, () => ({
    size: 0,
    chunks: new Set<number>(),
  }));
  for (const { bucket, chunk } of tape.cells) {
    const run = (runs[bucket] ??= { size: 0, chunks: new Set() });
    run.size++;
    run.chunks.add(chunk);
  }
  return {
    bars: runs.map(({ size, chunks }, bucket) => ({
      bucket,
      size,
      overflow: Math.max(0, size - limit),
      chunks: chunks.size,
    })),
    limit,
    mean: tape.cells.length / buckets,
  };
}
