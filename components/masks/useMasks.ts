import { useMemo, useState } from 'react';
import { ALL_CONDITIONS, maskWith, type Conditions } from '../../src/figures/masks/conditions.ts';
import { countSeen, layoutMatrix, matrixCells, type MatrixKind } from '../../src/figures/masks/matrix.ts';
import { headView } from '../../src/figures/pairs/meetings.ts';
import type { Selection } from '../../src/recording/selection.ts';
import type { ShownRun } from '../../src/tasks/shownRun.ts';

const KINDS: readonly MatrixKind[] = ['exact', 'round', 'all'];

/** Whose masks are shown over the run's hashes. */
export type Reading = 'paper' | 'huggingface';

/** What the masks of a run are by the rule that a person chose: computed when the rule or the run changes. */
export function useMasks({ recording, pairs }: ShownRun, { layer, head, round }: Selection) {
  const own: Reading = recording.config.preset === 'paper' ? 'paper' : 'huggingface';
  const [chosen, setReading] = useState<{ readonly of: Reading; readonly reading: Reading } | null>(null);
  const [asked, onAsk] = useState<Conditions>(ALL_CONDITIONS);
  // Another preset of the run is shown as it is.
  const reading = chosen?.of === own ? chosen.reading : own;
  const ownBucketOnly = reading === 'paper';
  const view = useMemo(
    () => ({ ...headView(recording, layer, head), ownBucketOnly }),
    [recording, layer, head, ownBucketOnly],
  );
  const matrices = useMemo(
    () =>
      KINDS.map((kind) => {
        const rule = { conditions: asked, ownBucketOnly };
        const matrix = layoutMatrix(recording, { layer, head, round }, kind, pairs, rule);
        const rows = matrixCells(matrix).map(({ query, key, weight }) => [query, key, weight.toFixed(4)]);
        return { kind, matrix, rows };
      }),
    [recording, pairs, layer, head, round, asked, ownBucketOnly],
  );
  const counts = useMemo(() => {
    const count = (conditions: Conditions) =>
      maskWith(view, round, conditions).reduce((sum, seen) => sum + seen, 0);
    return { seen: count(asked), seenInRun: count(ALL_CONDITIONS) };
  }, [view, round, asked]);
  const readings = useMemo(() => {
    const seenBy = (rule: boolean) => {
      const matrix = layoutMatrix(recording, { layer, head, round: 0 }, 'all', pairs, {
        ownBucketOnly: rule,
      });
      return {
        pairs: countSeen(matrix),
        met: matrix.answers.filter(({ meeting }) => meeting === 'met').length,
      };
    };
    return { paper: seenBy(true), huggingface: seenBy(false) };
  }, [recording, pairs, layer, head]);
  return {
    ...{ view, matrices, counts, readings, reading, asked, onAsk },
    onReading: (next: Reading) => {
      setReading({ of: own, reading: next });
    },
  };
}
