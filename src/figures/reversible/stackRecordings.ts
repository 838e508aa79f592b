import type { DepthRecording } from '../../files/depthRecording.ts';
import type { HeldComparison } from './heldMoments.ts';

/** Stacks of twelve blocks, recorded beforehand. */
export interface StackRecordings {
  readonly held: HeldComparison;
  readonly depth: DepthRecording;
}
