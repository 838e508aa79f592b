import { CAUSES, type Cause } from '../../kernels/chunkVisibility/reference.ts';
import { at } from '../../maths/at.ts';
import type { RoundView } from '../pairs/meetings.ts';

/** Pairs in columns rather than objects: long sequences have a million. All three are of one length. */
export interface PairColumns {
  readonly queries: Uint16Array;
  readonly keys: Uint16Array;
  /** Why the query sees the key in this round, or does not: numbers of CAUSES. */
  readonly causes: Uint8Array;
}

/** The keys that a chunk's queries look at, as a block of the sorted matrix. */
export interface ChunkWindow {
  readonly chunk: number;
  /** First slot of its queries, and of its keys. */
  readonly row: number;
  readonly column: number;
  /** In slots. */
  readonly height: number;
  readonly width: number;
  /** True for the part that lies beyond the first chunk: at the end of the tape. */
  readonly wrapped: boolean;
}

/** How many pairs are left, matrix by matrix. */
export interface CauseCounts {
  /** Pairs of one bucket, both triangles and the diagonal: the sum of size² over the buckets. */
  readonly bucketed: number;
  /** Those with an earlier key. */
  readonly earlier: number;
  /** Pairs that are seen, across buckets too where that is allowed. */
  readonly seen: number;
  /** Pairs of one bucket with an earlier key, too far apart. */
  readonly beyond: number;
}

/**
 * The window of each chunk of a round. The circle of chunks goes over all rounds: with several, the first chunk looks
 * back into another round, which is no part of this matrix; with one, at its own last chunk.
 */
export function chunkWindows(view: RoundView): ChunkWindow[] {
  const { tokens, chunkLength, chunksBefore, chunksAfter } = view;
  const chunks = tokens / chunkLength;
  return Array.from({ length: chunks }, (_, chunk) => {
    const block = (first: number, count: number, wrapped: boolean) => ({
      chunk,
      wrapped,
      row: chunk * chunkLength,
      height: chunkLength,
      column: first * chunkLength,
      width: count * chunkLength,
    });
    const first = Math.max(0, chunk - chunksBefore);
    const last = Math.min(chunks - 1, chunk + chunksAfter);
    const blocks = [block(first, last - first + 1, false)];
    const missing = Math.min(chunksBefore - (chunk - first), first + chunks - 1 - last);
    if (view.rounds === 1 && missing > 0) blocks.push(block(chunks - missing, missing, true));
    return blocks;
  }).flat();
}

/** @param buckets by position */
export function countedCauses(pairs: PairColumns, buckets: readonly number[]): CauseCounts {
  const counts = { bucketed: 0, earlier: 0, seen: 0, beyond: 0 };
  pairs.causes.forEach((cause, index) => {
    const same = buckets[at(pairs.queries, index)] === buckets[at(pairs.keys, index)];
    const seen = cause === CAUSES.attended;
    const beyond = cause === CAUSES.beyond;
    counts.bucketed += Number(same);
    counts.earlier += Number(same && (seen || beyond));
    counts.seen += Number(seen);
    counts.beyond += Number(beyond);
  });
  return counts;
}

const CAUSE_NAMES = Object.keys(CAUSES) as Cause[];

/** @returns the cause of a listed pair by its index */
export function causeAt({ causes }: PairColumns, index: number): Cause {
  return CAUSE_NAMES[causes[index] ?? -1] ?? 'otherBucket';
}

/** @returns why a query sees a key or does not; pairs that are not listed lie in different buckets */
export function causeOfPair(pairs: PairColumns, query: number, key: number): Cause {
  return causeAt(
    pairs,
    pairs.queries.findIndex((each, index) => each === query && pairs.keys[index] === key),
  );
}
