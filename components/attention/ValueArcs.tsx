import { memo } from 'react';
import type { AnsweringKey } from '../../src/figures/attention/exactRow.ts';
import { LETTER, type LetterRows } from '../../src/figures/attention/letterRows.ts';
import { useText } from '../parts/text.ts';

interface ValueArcsProps {
  readonly grid: LetterRows;
  readonly row: readonly AnsweringKey[];
  readonly token: number;
  readonly top: number;
}

/** How deep the longest arc goes, and how thick one of weight one is; in pixels. */
const DEEP = 44;
const THICK = 12;

/** Under the letters: the values of the largest keys on their way to the letter that asks, as thick as their weights. */
export const ValueArcs = memo(function ValueArcs({ grid, row, token, top }: ValueArcsProps) {
  const text = useText();
  const foot = grid.footOf(token) + LETTER + 2;
  const to = grid.middleOf(token);
  return row
    .filter(({ rank }) => rank < top)
    .map(({ key, weight, rank }) => {
      const from = grid.middleOf(key);
      const deep = 14 + (DEEP - 14) * Math.min(1, (2 * (to - from)) / (grid.columns * grid.column));
      const [middle, lowest] = [(from + to) / 2, foot + deep];
      return (
        <g key={key}>
          <path
            className="attention-value"
            data-key={key}
            strokeWidth={Math.max(1, THICK * weight)}
            d={`M${from} ${foot} C${from} ${lowest + deep / 3} ${to} ${lowest + deep / 3} ${to} ${foot}`}
          />
          {rank === 0 && to - from > 160 && (
            <text className="attention-name" x={middle} y={lowest + 4} dy="0.35em" textAnchor="middle">
              {text('attention.handed')}
            </text>
          )}
        </g>
      );
    });
});
