import { memo } from 'react';
import type { AnsweringKey } from '../../src/figures/attention/exactRow.ts';
import type { LetterRows } from '../../src/figures/attention/letterRows.ts';
import { at } from '../../src/maths/at.ts';
import { labelSize } from '../plot/labelSize.ts';
import { useText } from '../parts/text.ts';

interface AskingNamesProps {
  readonly grid: LetterRows;
  readonly letters: readonly string[];
  readonly row: readonly AnsweringKey[];
  readonly token: number;
  readonly answer: number | null;
  /** Key of the selected pair. */
  readonly chosen: number | null;
}

/** Height of a line, and the room between a bar's end and its name; in pixels. */
const LINE = 16;
const OVER = 12;
/** How high, of a bar of weight one, stands who asks, and at least the name of what is pointed at. */
const ASKS = 0.28;
const CHOSEN = 0.5;

/** What is told directly: who asks, and the weight of the largest answer, of the right one, and of the chosen one. */
export const AskingNames = memo(function AskingNames(props: AskingNamesProps) {
  const { grid, letters, row, token, answer, chosen } = props;
  const text = useText();
  const width = grid.columns * grid.column;
  const middle = grid.middleOf(token);
  const asks = text('attention.asks', { letter: at(letters, token), position: token });
  const asking = nameAt(middle, grid.footOf(token) - ASKS * grid.bar, asks, width);
  const taken = [asking];
  const named = row
    .filter(({ key, rank }) => rank === 0 || key === answer || key === chosen)
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ key, weight }) => {
      const name = text('attention.name', {
        letter: at(letters, key),
        position: key,
        weight,
        isAnswer: key === answer ? 'yes' : 'no',
      });
      const [foot, top] = [grid.footOf(key), grid.footOf(key) - weight * grid.bar];
      // A low bar that is pointed at stands among higher ones: its name goes over them.
      const line = key === chosen ? Math.min(top - OVER, foot - CHOSEN * grid.bar) : top - OVER;
      const place = above(nameAt(grid.middleOf(key), line, name, width), taken);
      taken.push(place);
      return { key, place, top };
    });
  return (
    <>
      {named.map(({ key, place, top }) => (
        <g key={key} data-named={key}>
          {top - place.y > 2 * OVER && (
            <path className="attention-query" d={`M${grid.middleOf(key)} ${place.y + 5} V${top - 2}`} />
          )}
          <text
            className="attention-name"
            data-answer={key === answer}
            x={place.x}
            y={place.y}
            textAnchor="middle"
          >
            {place.name}
          </text>
        </g>
      ))}
      <path className="attention-query" d={`M${middle} ${asking.y + 5} V${grid.footOf(token) + 2}`} />
      <text className="attention-name attention-asks" x={asking.x} y={asking.y} textAnchor="middle">
        {asks}
      </text>
    </>
  );
});

interface Name {
  readonly name: string;
  /** Middle and line, in pixels. */
  readonly x: number;
  readonly y: number;
}

/** @returns the name near a place, within the drawing */
function nameAt(x: number, y: number, name: string, width: number): Name {
  const half = labelSize(name) / 2 + 2;
  return { name, x: Math.max(half, Math.min(width - half, x)), y };
}

/** @returns the name, above all that it would lie on */
function above(name: Name, taken: readonly Name[]): Name {
  return taken
    .toSorted((one, other) => other.y - one.y)
    .reduce((place, each) => {
      const isApart = 2 * Math.abs(place.x - each.x) >= labelSize(place.name) + labelSize(each.name);
      return isApart || Math.abs(place.y - each.y) >= LINE ? place : { ...place, y: each.y - LINE };
    }, name);
}
