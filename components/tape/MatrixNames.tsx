import { memo } from 'react';
import type { SortedMatrices } from '../../src/figures/tape/sortedMatrices.ts';
import type { SortStage } from '../../src/figures/tape/sortStages.ts';
import { marginOf, placesAt } from './paintMatrix.ts';

interface MatrixNamesProps {
  readonly matrices: SortedMatrices;
  readonly stage: SortStage;
  readonly side: number;
  readonly letters: readonly string[];
}

/** Least margin that holds a name, in units of the drawing. */
const ROOM_FOR_NAMES = 40;

/** What stands in each row and column, where tokens are few enough to be named. */
export const MatrixNames = memo(function MatrixNames({ matrices, stage, side, letters }: MatrixNamesProps) {
  const margin = marginOf(matrices);
  if (margin < ROOM_FOR_NAMES) return null;
  const cell = (side - margin) / matrices.tokens;
  return placesAt(matrices, stage).map((place, position) => {
    const centre = margin + (place + 0.5) * cell;
    return (
      <g key={position} className="matrix-name">
        <text x={centre} y={margin - 24} textAnchor="middle">
          {letters[position]}
        </text>
        <text x={margin - 13} y={centre} textAnchor="end">
          {letters[position]}
        </text>
      </g>
    );
  });
});
