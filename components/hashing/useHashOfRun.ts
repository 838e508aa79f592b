import { useMemo } from 'react';
import { overAngles } from '../../src/figures/hashing/anglePlot.ts';
import { collisionProbability } from '../../src/figures/hashing/collisionCurve.ts';
import { isHashRecorded, projectHead, recordedBuckets } from '../../src/figures/hashing/hashOfRun.ts';
import { hashSteps } from '../../src/figures/hashing/hashSteps.ts';
import { selectedPair } from '../../src/figures/hashing/selectedPair.ts';
import type { Selection } from '../../src/recording/selection.ts';
import type { ShownRun } from '../../src/tasks/shownRun.ts';

/** What the figures of hashing show of the run. */
export type HashOfRun = NonNullable<ReturnType<typeof useHashOfRun>>;

/**
 * Computed again only when what it depends on moves: the curve with the buckets, the projection with the head.
 *
 * @returns null where the selected layer is not hashed
 */
export function useHashOfRun({ recording: whole, pairs, letters }: ShownRun, selection: Selection) {
  const { layer, head, round, token } = selection;
  const recording = isHashRecorded(whole, layer) ? whole : null;
  const factors = recording?.config.bucketFactors.join() ?? '';
  const exact = useMemo(
    () =>
      factors === ''
        ? []
        : overAngles((angle) => collisionProbability(angle, factors.split(',').map(Number))),
    [factors],
  );
  const projection = useMemo(
    () => recording && projectHead(recording, layer, head),
    [recording, layer, head],
  );
  const bucketIds = useMemo(
    () => (recording ? recordedBuckets(recording, { layer, head, round }) : []),
    [recording, layer, head, round],
  );
  const steps = useMemo(
    () => recording && hashSteps(recording, { layer, head, round, token }),
    [recording, layer, head, round, token],
  );
  const pair = useMemo(
    () => recording && selectedPair(recording, selection, pairs),
    [recording, selection, pairs],
  );
  if (recording === null || projection === null || steps === null) return null;
  return { config: recording.config, exact, projection, bucketIds, steps, pair, letters };
}
