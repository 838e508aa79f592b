import { layerInts, type Recording } from '../../recording/recording.ts';
import type { Selection } from '../../recording/selection.ts';
import { HASHING_SITES } from './definition.ts';
import { headVectors } from './hashSteps.ts';
import { projectToPlane, type Projection } from './projection.ts';

/** @returns whether the layer is hashed and what the figure needs of it is recorded */
export function isHashRecorded(recording: Recording, layer: number): boolean {
  const sites = recording.layers[layer];
  return HASHING_SITES.every((site) => sites?.[site] !== undefined);
}

/** @returns the bucket of each token in one head and round, as the run recorded it */
export function recordedBuckets(
  recording: Recording,
  { layer, head, round }: Pick<Selection, 'layer' | 'head' | 'round'>,
): number[] {
  const { hashRounds, maxTokens } = recording.config;
  const start = (head * hashRounds + round) * maxTokens;
  return Array.from(layerInts(recording, layer, 'bucketIds').data.subarray(start, start + maxTokens));
}

/** @returns one head's shared vectors in the plane */
export function projectHead(recording: Recording, layer: number, head: number): Projection {
  return projectToPlane(headVectors(recording, layer, head));
}
