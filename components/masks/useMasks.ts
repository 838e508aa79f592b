import { useDeferredValue, useMemo } from 'react';
import { ALL_CONDITIONS } from '../../src/figures/masks/conditions.ts';
import type { MasksView } from '../../src/figures/masks/definition.ts';
import { countSeen, layoutMatrix, matrixCells, type Matrix } from '../../src/figures/masks/matrix.ts';
import { roundUnder } from '../../src/figures/masks/roundUnder.ts';
import { headView } from '../../src/figures/pairs/meetings.ts';
import type { Selection } from '../../src/recording/selection.ts';
import type { ShownRun } from '../../src/tasks/shownRun.ts';
import { fixed } from '../parts/numberTable.ts';

/**
 * What the masks of a run are by the reading and the conditions that a person chose. A round under others than the
 * run's is run again: after the switch has been drawn, once for each choice of conditions. Until then the old matrices
 * stand.
 */
export function useMasks(
  { recording, pairs }: ShownRun,
  { layer, head, round }: Selection,
  { reading: chosen, bucket, lookBack, future, itself }: MasksView,
) {
  const own = recording.config.preset === 'paper' ? 'paper' : 'huggingface';
  const reading = chosen === 'own' ? own : chosen;
  const rule = useMemo(
    () => ({ reading, asked: { bucket, lookBack, future, itself } }),
    [reading, bucket, lookBack, future, itself],
  );
  const drawn = useDeferredValue(rule);
  const ownBucketOnly = drawn.reading === 'paper';
  const view = useMemo(
    () => ({ ...headView(recording, layer, head), ownBucketOnly }),
    [recording, layer, head, ownBucketOnly],
  );
  const exact = useMemo(
    () => layoutMatrix(recording, { layer, head, round: 0 }, 'exact', pairs),
    [recording, layer, head, pairs],
  );
  const all = useMemo(() => {
    const read = (rule: boolean) =>
      layoutMatrix(recording, { layer, head, round: 0 }, 'all', pairs, { ownBucketOnly: rule });
    return { paper: read(true), huggingface: read(false) };
  }, [recording, layer, head, pairs]);
  const under = useMemo(
    () => roundUnder(recording, { layer, head, round }, pairs, ownBucketOnly),
    [recording, layer, head, round, pairs, ownBucketOnly],
  );
  const ofRound = under(drawn.asked);
  const matrices = useMemo(() => {
    const rowsOf = (matrix: Matrix) =>
      matrixCells(matrix).map(({ query, key, weight }) => [query, key, fixed(weight, 4)]);
    return [
      { kind: 'exact' as const, matrix: exact, rows: rowsOf(exact) },
      { kind: 'round' as const, matrix: ofRound, rows: rowsOf(ofRound) },
      { kind: 'all' as const, matrix: all[drawn.reading], rows: rowsOf(all[drawn.reading]) },
    ];
  }, [exact, ofRound, all, drawn.reading]);
  const counted = (matrix: Matrix) => ({
    pairs: countSeen(matrix),
    met: matrix.answers.filter(({ meeting }) => meeting === 'met').length,
  });
  return {
    own,
    reading,
    view,
    asked: rule.asked,
    /** Those that the matrices show; they follow those that are asked. */
    drawn: drawn.asked,
    matrices,
    seen: countSeen(ofRound),
    seenInRun: countSeen(under(ALL_CONDITIONS)),
    readings: { paper: counted(all.paper), huggingface: counted(all.huggingface) },
  };
}
