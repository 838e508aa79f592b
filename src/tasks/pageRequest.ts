import type { RecordingRequest } from '../recording/recording.ts';

/** Hash rounds with which the page spells the phrase. */
export const SPELLING_ROUNDS = [1, 2, 4] as const;

/** What the page's figures are drawn from. */
export const PAGE_SITES: RecordingRequest = {
  sites: [
    'tokens',
    'outputLogits',
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
