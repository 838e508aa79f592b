import type { TapeArc } from '../../src/figures/tape.ts';
import { arcPath } from './arcPath.ts';
import { cellHeight, TapeCells } from './TapeCells.tsx';
import type { TapeProps } from './TapeFigure.tsx';
import { useText } from '../parts/text.ts';

interface RowProps extends TapeProps {
  readonly width: number;
  readonly columns: number;
}

const GAP = 6;
const ARCS = 96;

/** Under a row: room for the marks, and for the chunk's line and name below its last row, in pixels. */
const MARKS = 18;
const LINE = 26;

/**
 * Sorted by bucket and cut into chunks. In one row, arcs say what became of each pair: solid met, dashed split, thick
 * dashed with a cross too far. Wrapped, a mark under each question says it.
 */
export function TapeSorted({ tape, letters, buckets, selected, onSelect, width, columns }: RowProps) {
  const text = useText();
  const wrapped = columns < tape.cells.length;
  const chunksInRow = Math.max(1, Math.floor(columns / tape.chunkLength));
  // A chunk that is longer than a row goes on in the next.
  const piece = Math.min(tape.chunkLength, columns);
  const rowsOfChunk = Math.ceil(tape.chunkLength / piece);
  const size = (width - GAP * (chunksInRow - 1)) / (chunksInRow * piece);
  const top = wrapped ? 4 : ARCS;
  const pieceHeight = cellHeight(size, buckets) + (wrapped ? MARKS : 2);
  const chunkHeight = rowsOfChunk * pieceHeight + LINE;
  const height = top + Math.ceil(tape.chunks / chunksInRow) * chunkHeight;
  const left = (slot: number) => {
    const chunk = Math.floor(slot / tape.chunkLength) % chunksInRow;
    return chunk * (piece * size + GAP) + ((slot % tape.chunkLength) % piece) * size;
  };
  const above = (slot: number) =>
    top +
    Math.floor(slot / tape.chunkLength / chunksInRow) * chunkHeight +
    Math.floor((slot % tape.chunkLength) / piece) * pieceHeight;
  const slotOf = (position: number) => tape.cells[position]?.slot ?? 0;
  const centre = (position: number) => left(slotOf(position)) + size / 2;
  return (
    <svg width={width} height={height} className="tape-row" aria-hidden="true">
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
        place={({ slot }) => [left(slot), above(slot)]}
      />
      {wrapped &&
        tape.arcs.map(({ question, meeting }) => (
          <text
            key={question}
            className={`mark ${meeting}`}
            data-question={question}
            data-meeting={meeting}
            x={centre(question)}
            y={above(slotOf(question)) + cellHeight(size, buckets) + 11}
          >
            {{ met: '●', beyond: '×', split: '○' }[meeting]}
          </text>
        ))}
      {Array.from({ length: tape.chunks }, (_, chunk) => {
        const x = left(chunk * tape.chunkLength);
        const y =
          above((chunk + 1) * tape.chunkLength - 1) + cellHeight(size, buckets) + (wrapped ? MARKS : 7);
        const chunkWidth = piece * size;
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
