import type { TapeArc } from '../src/figures/tape.ts';
import { arcPath } from './arcPath.ts';
import { cellHeight, TapeCells } from './TapeCells.tsx';
import type { TapeProps } from './TapeFigure.tsx';
import { useText } from './text.ts';

interface RowProps extends TapeProps {
  readonly width: number;
  readonly columns: number;
}

const GAP = 6;
const ARCS = 96;

/**
 * Sorted by bucket and cut into chunks. In one row, arcs say what became of each pair: solid met, dashed split, thick
 * dashed with a cross too far. Wrapped, a mark under each question says it.
 */
export function TapeSorted({ tape, letters, buckets, selected, onSelect, width, columns }: RowProps) {
  const text = useText();
  const wrapped = columns < tape.cells.length;
  const chunksInRow = Math.max(1, Math.floor(columns / tape.chunkLength));
  const rows = Math.ceil(tape.chunks / chunksInRow);
  const size = (width - GAP * (chunksInRow - 1)) / (chunksInRow * tape.chunkLength);
  const top = wrapped ? 4 : ARCS;
  const rowHeight = cellHeight(size, buckets) + (wrapped ? 44 : 28);
  const left = (slot: number) => {
    const chunk = Math.floor(slot / tape.chunkLength) % chunksInRow;
    return chunk * (tape.chunkLength * size + GAP) + (slot % tape.chunkLength) * size;
  };
  const rowOf = (slot: number) => Math.floor(slot / tape.chunkLength / chunksInRow);
  const slotOf = (position: number) => tape.cells[position]?.slot ?? 0;
  const centre = (position: number) => left(slotOf(position)) + size / 2;
  return (
    <svg width={width} height={top + rows * rowHeight} className="tape-row" aria-hidden="true">
      {!wrapped &&
        tape.arcs.map((arc) => (
          <SortedArc key={arc.question} arc={arc} selected={selected} centre={centre} />
        ))}
      <TapeCells
        cells={tape.cells}
        letters={letters}
        buckets={buckets}
        selected={selected}
        onSelect={onSelect}
        size={size}
        place={({ slot }) => [left(slot), top + rowOf(slot) * rowHeight]}
      />
      {wrapped &&
        tape.arcs.map(({ question, meeting }) => (
          <text
            key={question}
            className={`mark ${meeting}`}
            data-question={question}
            data-meeting={meeting}
            x={centre(question)}
            y={top + rowOf(slotOf(question)) * rowHeight + cellHeight(size, buckets) + 11}
          >
            {{ met: '●', beyond: '×', split: '○' }[meeting]}
          </text>
        ))}
      {Array.from({ length: tape.chunks }, (_, chunk) => {
        const x = left(chunk * tape.chunkLength);
        const y =
          top + rowOf(chunk * tape.chunkLength) * rowHeight + cellHeight(size, buckets) + (wrapped ? 18 : 7);
        const chunkWidth = tape.chunkLength * size;
        return (
          <g key={chunk} className="chunk" data-current={chunk === tape.cells[selected]?.chunk}>
            <line x1={x} x2={x + chunkWidth} y1={y} y2={y} />
            {chunkWidth > 44 && (
              <text x={x + chunkWidth / 2} y={y + 15}>
                {text('tape.chunk', { chunk })}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

interface SortedArcProps {
  readonly arc: TapeArc;
  readonly selected: number;
  readonly centre: (position: number) => number;
}

function SortedArc({ arc, selected, centre }: SortedArcProps) {
  const [from, to] = [centre(arc.answer), centre(arc.question)];
  const highest = arc.meeting === 'split' ? 86 : 66;
  const rise = Math.min(highest, 10 + Math.abs(to - from) * 0.32);
  return (
    <g
      className={`arc ${arc.meeting}`}
      data-selected={arc.question === selected || arc.answer === selected}
      data-question={arc.question}
      data-meeting={arc.meeting}
    >
      <path d={arcPath(from, to, ARCS - 2, highest)} />
      {arc.meeting === 'beyond' && (
        <path
          className="cross"
          d={`M${String((from + to) / 2 - 4)} ${String(ARCS - 6 - rise)}l8 8m0 -8l-8 8`}
        />
      )}
    </g>
  );
}
