import { arcPath } from './arcPath.ts';
import { cellHeight, TapeCells } from './TapeCells.tsx';
import type { TapeProps } from './TapeFigure.tsx';

interface RowProps extends TapeProps {
  readonly width: number;
  /** Cells in a row; the tape wraps on narrow screens. */
  readonly columns: number;
}

/** Reading order. In one row, every question's arc back to its answer; wrapped, only that of the selected token. */
export function TapeReading({ tape, letters, buckets, selected, onSelect, width, columns }: RowProps) {
  const size = width / columns;
  const wrapped = columns < tape.cells.length;
  const rows = tape.cells.length / columns;
  const top = wrapped ? 6 : 74;
  const rowHeight = cellHeight(size, buckets) + (wrapped ? 8 : 6);
  const centre = (position: number) => (position % columns) * size + size / 2;
  return (
    <svg width={width} height={top + rows * rowHeight} className="tape-row" aria-hidden="true">
      {!wrapped &&
        tape.arcs.map((arc) => (
          <path
            key={arc.question}
            className="arc reading"
            data-selected={arc.question === selected || arc.answer === selected}
            d={arcPath(centre(arc.answer), centre(arc.question), top - 2, 68)}
          />
        ))}
      <TapeCells
        cells={tape.cells}
        letters={letters}
        buckets={buckets}
        selected={selected}
        onSelect={onSelect}
        size={size}
        place={({ position }) => [
          (position % columns) * size,
          top + Math.floor(position / columns) * rowHeight,
        ]}
      />
    </svg>
  );
}
