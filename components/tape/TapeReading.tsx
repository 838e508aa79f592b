import { memo, useMemo } from 'react';
import { sortStageAt } from '../../src/figures/tape/sortStages.ts';
import type { Tape } from '../../src/figures/tape/tape.ts';
import { at } from '../../src/maths/at.ts';
import { arcPath } from './arcPath.ts';
import { bowPath } from './bowPath.ts';
import { cellHeight } from './cellHeight.ts';
import { SelectedCell } from './SelectedCell.tsx';
import { TapeCells } from './TapeCells.tsx';
import type { TapeProps } from './tapeProps.ts';
import type { Point } from './tapeGrid.ts';
import { useTapePointer } from './useTapePointer.ts';

interface RowProps extends TapeProps {
  readonly width: number;
  /** Cells in a row; the tape wraps on narrow screens. */
  readonly columns: number;
}

/** Height that the arcs rise to, in pixels. */
const HIGHEST = 68;

/** Reading order. In one row, every question's arc back to its answer; in several, that of the selected pair. */
export function TapeReading(props: RowProps) {
  const { tape, letters, buckets, progress, width, columns } = props;
  const { token } = props.selection;
  const size = width / columns;
  const wrapped = columns < tape.cells.length;
  const top = wrapped || tape.arcs.length === 0 ? 6 : 74;
  const high = cellHeight(size, buckets);
  const rowHeight = high + (wrapped ? 8 : 6);
  const points = useMemo(
    () =>
      tape.cells.map(({ position }): Point => [
        (position % columns) * size,
        top + Math.floor(position / columns) * rowHeight,
      ]),
    [tape, columns, size, top, rowHeight],
  );
  const pair = tape.arcs.filter(({ question, answer }) => question === token || answer === token);
  return (
    <svg
      width={width}
      height={top + Math.ceil(tape.cells.length / columns) * rowHeight}
      className="tape-row"
      aria-hidden="true"
      {...useTapePointer(props)}
    >
      {!wrapped && <ReadingArcs arcs={tape.arcs} size={size} base={top - 2} />}
      <TapeCells
        cells={tape.cells}
        letters={letters}
        buckets={buckets}
        points={points}
        size={size}
        copyFrom={tape.copyFrom}
        coloured={sortStageAt(progress).coloured}
      />
      {pair.map(({ question, answer }) => {
        const [x, y] = at(points, question === token ? answer : question);
        return (
          <g key={question} className="selected-pair">
            <path
              d={
                wrapped
                  ? bowPath(at(points, answer), at(points, question), size, high).path
                  : arcPath((answer + 0.5) * size, (question + 0.5) * size, top - 2, HIGHEST)
              }
            />
            <rect x={x + 0.5} y={y} width={size - 1} height={high} rx={3} />
          </g>
        );
      })}
      <SelectedCell position={token} point={at(points, token)} size={size} height={high} />
    </svg>
  );
}

interface ReadingArcsProps {
  readonly arcs: Tape['arcs'];
  readonly size: number;
  readonly base: number;
}

const ReadingArcs = memo(function ReadingArcs({ arcs, size, base }: ReadingArcsProps) {
  return arcs.map(({ question, answer }) => (
    <path
      key={question}
      className="arc reading"
      d={arcPath((answer + 0.5) * size, (question + 0.5) * size, base, HIGHEST)}
    />
  ));
});
