import { memo, useId, useMemo, type MouseEvent } from 'react';
import type { AnsweringKey } from '../../src/figures/attention/exactRow.ts';
import { letterRows, tokenUnder, type LetterRows } from '../../src/figures/attention/letterRows.ts';
import { at } from '../../src/maths/at.ts';
import { hovers } from '../parts/hovers.ts';
import type { SelectionProps } from '../parts/selectionProps.ts';
import { useText } from '../parts/text.ts';
import { useTokenKeys } from '../parts/useTokenKeys.ts';
import { useWidth } from '../parts/useWidth.ts';
import { AskingLetters } from './AskingLetters.tsx';
import { AskingNames } from './AskingNames.tsx';
import { ValueArcs } from './ValueArcs.tsx';

interface AskingPlotProps extends SelectionProps {
  readonly row: readonly AnsweringKey[];
  readonly letters: readonly string[];
  /** Position of the answer, where the asking letter looks for one. */
  readonly answer: number | null;
  readonly top: number;
}

/** Room at the left for the amounts and under one row for the arcs, in pixels. */
const LEFT = 56;
const ARCS = 62;
/** The future is named where it has so much room, in pixels. */
const ROOM_FOR_FUTURE = 160;

/** The letters in reading order: the one that asks, a bar over each that answers, the future closed off. */
export function AskingPlot(props: AskingPlotProps) {
  const { row, letters, answer, top, selection, pinned, onHover, onSelect, onPin } = props;
  const { token, key } = selection;
  const text = useText();
  const tokens = letters.length;
  const [ref, room] = useWidth<HTMLDivElement>(1100);
  // One row has an axis at its left; on a narrow screen the letters need the room.
  const left = letterRows(tokens, room - LEFT).rows === 1 ? LEFT : 0;
  const grid = useMemo(() => letterRows(tokens, room - left), [tokens, room, left]);
  const isOneRow = grid.rows === 1;
  const keys = useTokenKeys(props, tokens, isOneRow ? tokens : grid.columns);
  const strongest = row.find(({ rank }) => rank === 0);
  const under = (event: MouseEvent) => {
    const { left: from, top: above, width } = event.currentTarget.getBoundingClientRect();
    // On a projector the drawing is enlarged.
    const scale = width / (grid.columns * grid.column);
    return tokenUnder(grid, tokens, (event.clientX - from) / scale, (event.clientY - above) / scale);
  };
  return (
    <div ref={ref} className="attention-asking">
      <svg
        className="attention-plot focusable"
        width={left + grid.columns * grid.column}
        height={grid.height + (isOneRow ? ARCS : 0)}
        role="slider"
        tabIndex={0}
        aria-label={text('attention.asking')}
        aria-valuemin={0}
        aria-valuemax={tokens - 1}
        aria-valuenow={token}
        aria-valuetext={
          strongest === undefined
            ? text('attention.value.none', { position: token, letter: at(letters, token) })
            : text('attention.value', {
                position: token,
                letter: at(letters, token),
                keys: row.length,
                strongest: at(letters, strongest.key),
                at: strongest.key,
                weight: strongest.weight,
                isAnswer: strongest.key === answer ? 'yes' : 'no',
              })
        }
        onKeyDown={keys}
      >
        <g transform={`translate(${left} 0)`} aria-hidden="true">
          <Ground grid={grid} tokens={tokens} token={token} />
          {isOneRow && <ValueArcs grid={grid} row={row} token={token} top={top} />}
          <Bars grid={grid} row={row} top={top} answer={answer} />
          <AskingLetters grid={grid} letters={letters} token={token} answer={answer} />
          <AskingNames grid={grid} letters={letters} row={row} token={token} answer={answer} chosen={key} />
          <rect
            className="attention-hit"
            width={grid.columns * grid.column}
            height={grid.height}
            onPointerMove={(event) => {
              const pointed = under(event);
              // An answer is read; who asks is chosen by a click.
              if (hovers(event) && pointed !== null && pointed < token) onHover({ token, key: pointed });
            }}
            onClick={(event) => {
              const clicked = under(event);
              if (clicked === token) onPin(!pinned);
              else if (clicked !== null) onSelect({ token: clicked });
            }}
          />
        </g>
      </svg>
    </div>
  );
}

interface GroundProps {
  readonly grid: LetterRows;
  readonly tokens: number;
  readonly token: number;
}

/** Hairlines at no weight and at all of it, and the future, hatched. */
const Ground = memo(function Ground({ grid, tokens, token }: GroundProps) {
  const text = useText();
  const hatch = useId();
  const { columns, column, rows, bar } = grid;
  const width = columns * column;
  // Said once, in the first row that has room.
  const said = Array.from({ length: rows }, (_, index) => index).find(
    (index) => ((index + 1) * columns - token - 1) * column > ROOM_FOR_FUTURE,
  );
  const levels = rows === 1 ? [0, 0.25, 0.5, 0.75, 1] : [0, 1];
  return (
    <>
      <pattern id={hatch} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path className="attention-hatch" d="M0 0 V6" />
      </pattern>
      <text className="attention-name attention-quiet" y={12}>
        {text('attention.weight')}
      </text>
      {Array.from({ length: rows }, (_, index) => {
        const foot = grid.footOf(index * columns);
        const first = Math.min(columns, Math.max(0, token + 1 - index * columns));
        const last = Math.min(columns, tokens - index * columns);
        return (
          <g key={index}>
            {levels.map((level) => (
              <g key={level} transform={`translate(0 ${foot - level * bar})`}>
                <line className={level === 0 ? 'axis' : 'grid'} x2={width} />
                {rows === 1 && (
                  <text className="attention-amount" x={-8} dy="0.35em" textAnchor="end">
                    {text('attention.percent', { share: level })}
                  </text>
                )}
              </g>
            ))}
            {first < last && (
              <>
                <rect
                  className="attention-future"
                  fill={`url(#${hatch})`}
                  x={first * column}
                  y={foot - bar}
                  width={(last - first) * column}
                  height={bar}
                />
                {index === said && (
                  <text
                    className="attention-name attention-quiet"
                    x={((first + last) / 2) * column}
                    y={foot - 0.72 * bar}
                    dy="0.35em"
                    textAnchor="middle"
                  >
                    {text('attention.future')}
                  </text>
                )}
              </>
            )}
          </g>
        );
      })}
    </>
  );
});

interface BarsProps {
  readonly grid: LetterRows;
  readonly row: readonly AnsweringKey[];
  readonly top: number;
  readonly answer: number | null;
}

/** A bar over each letter that answers, as high as its weight; on the answer stands a diamond. */
const Bars = memo(function Bars({ grid, row, top, answer }: BarsProps) {
  const { bar, column } = grid;
  const wide = Math.max(4, column * 0.56);
  return row.map(({ key, weight, rank }) => {
    const [x, foot] = [grid.middleOf(key), grid.footOf(key)];
    const height = Math.max(1, weight * bar);
    return (
      <g
        key={key}
        className="attention-bar"
        data-key={key}
        data-top={rank < top}
        data-answer={key === answer}
      >
        <rect x={x - wide / 2} y={foot - height} width={wide} height={height} />
        {key === answer && <path d={`M${x} ${foot - height - 7} l6 7 l-6 7 l-6 -7 z`} />}
      </g>
    );
  });
});
