import type { DepthRecording } from '../../files/depthRecording.ts';
import { modelInts, type Recording } from '../../recording/recording.ts';
import { DEFAULT_PHRASES } from '../../tasks/defaultPhrases.ts';
import { shownRun, type ShownRun } from '../../tasks/shownRun.ts';
import type { HeldComparison } from './heldMoments.ts';

/** Stacks of twelve blocks, recorded beforehand. */
export interface StackRecordings {
  readonly held: HeldComparison;
  readonly depth: DepthRecording;
  /** An untrained stack with some of its blocks forward and back. */
  readonly blocks: ShownRun;
}

/**
 * @returns the recorded stack with the phrase that it read: the English default, as it was recorded
 * @throws RangeError when it read another
 */
export function recordedBlocks(recording: Recording): ShownRun {
  const run = shownRun(recording, DEFAULT_PHRASES.en, false);
  const { data } = modelInts(recording, 'tokens');
  if (run.encoded.ids.some((id, token) => id !== data[token]))
    throw new RangeError('the recorded stack read another phrase than the English default; record it again');
  return run;
}
