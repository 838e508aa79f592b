import type { RecordingRequest } from '../recording/recording.ts';

/** Hash rounds with which the page always spells the phrase. */
const SPELLING_ROUNDS = [1, 2, 4];

/** @returns the rounds of the page's spellings, ascending: 1, 2, 4 and the run's own */
export function spellingRounds(hashRounds: number): number[] {
  return [...new Set([...SPELLING_ROUNDS, hashRounds])].toSorted((one, other) => one - other);
}

/** What the page's figures are drawn from. */
export const PAGE_SITES: RecordingRequest = {
  sites: [
    'tokens',
    'outputLogits',
    'residualX1',
    'residualX2',
    'residualY1',
    'residualY2',
    'attentionOutput',
    'feedForwardOutput',
    'rebuiltX1',
    'rebuiltX2',
    'x1TriedFirst',
    'sharedQK',
    'rotations',
    'bucketIds',
    'sortOrder',
    'undoSort',
    'attention',
    'causes',
    'roundWeights',
    'roundLogSumExp',
    'exactAttention',
  ],
};
