import { at } from '../../maths/at.ts';
import type { Tape } from './tape.ts';

/** A boundary between two chunks of the sorted tape. */
export interface ChunkCut {
  /** Chunk that begins here, at least 1. */
  readonly chunk: number;
  /** Bucket that stands on both sides of the boundary, or null where one bucket ends and the next begins. */
  readonly inside: number | null;
}

/** The boundaries between the chunks of a round: which of them cut through a bucket. */
export function chunkCuts(tape: Tape): ChunkCut[] {
  const bySlot = new Int32Array(tape.cells.length);
  for (const { slot, bucket } of tape.cells) bySlot[slot] = bucket;
  return Array.from({ length: tape.chunks - 1 }, (_, before) => {
    const first = (before + 1) * tape.chunkLength;
    const bucket = at(bySlot, first);
    return { chunk: before + 1, inside: bySlot[first - 1] === bucket ? bucket : null };
  });
}
