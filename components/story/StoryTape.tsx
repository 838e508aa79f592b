import { memo, useMemo, type MouseEvent } from 'react';
import type { StoryLetter } from '../../src/figures/story/story.ts';
import type { Tape } from '../../src/figures/tape/tape.ts';
import { tapeAt } from '../../src/figures/tape/tapeAt.ts';
import { at } from '../../src/maths/at.ts';
import { useText } from '../parts/text.ts';
import { useWidth } from '../parts/useWidth.ts';
import { BAND, cellHeight } from '../tape/cellHeight.ts';
import { TapeCells } from '../tape/TapeCells.tsx';
import { storyArc } from './storyArc.ts';
import { storyGrid, type StoryGrid } from './storyGrid.ts';
import { StoryTapeNames } from './StoryTapeNames.tsx';

interface StoryTapeProps {
  readonly tape: Tape;
  readonly letters: readonly string[];
  readonly buckets: number;
  readonly progress: number;
  /** The letter whose pair is marked. */
  readonly chosen: StoryLetter | null;
  readonly onChoose: (question: number) => void;
}

/** Narrowest cell that a letter still fits, in pixels. */
const LEAST_CELL = 12;
/** Room over the tape for the arcs, and the highest of them, on a wide screen and on one below `WIDE`; in pixels. */
const WIDE = 1000;
const ARCS = [46, 80] as const;
const HIGHEST = [36, 68] as const;
const BETWEEN = 12;
/** From here on, of the way to the sorted slots, an arc between two buckets is broken. */
const APART = 0.5;

/** The one tape: the chosen letter's arc is whole in reading order and, where the pair never met, breaks while sorting. */
export const StoryTape = memo(function StoryTape(props: StoryTapeProps) {
  const { tape, letters, buckets, progress, chosen, onChoose } = props;
  const text = useText();
  const [ref, width] = useWidth<HTMLDivElement>(1216);
  const wide = width < WIDE ? 0 : 1;
  const tokens = tape.cells.length;
  const columns = [tokens, 64, 32, 16].find((count) => count <= tokens && width / count >= LEAST_CELL) ?? 16;
  const moment = useMemo(() => tapeAt(tape, progress), [tape, progress]);
  const grid = useMemo(
    () =>
      storyGrid(tape, moment, {
        width,
        columns,
        cellHeight: (size) => cellHeight(size, buckets),
        arcs: ARCS[wide],
        between: BETWEEN,
      }),
    [tape, moment, width, columns, buckets, wide],
  );
  const { stage } = moment;
  const arc = tape.arcs.find(({ question }) => question === chosen?.question);
  const isBroken = arc !== undefined && arc.meeting !== 'met' && stage.sorted > APART;
  return (
    <div className="story-tape" ref={ref}>
      <svg
        className="tape-row"
        width={width}
        height={grid.height}
        role="img"
        aria-label={text('story.tape.describe', {
          meeting: arc === undefined ? 'none' : arc.meeting,
          question: arc === undefined ? 0 : at(tape.cells, arc.question).bucket,
          answer: arc === undefined ? 0 : at(tape.cells, arc.answer).bucket,
        })}
        onClick={(event: MouseEvent) => {
          const pair = pairAt(event.target, tape);
          if (pair !== undefined) onChoose(pair.question);
        }}
      >
        {!grid.wrapped && <MetArcs tape={tape} grid={grid} highest={HIGHEST[wide] - 14} />}
        <TapeCells
          cells={tape.cells}
          letters={letters}
          buckets={buckets}
          points={grid.points}
          size={grid.size}
          copyFrom={tape.copyFrom}
          coloured={stage.coloured}
        />
        <g className="story-cuts" style={{ opacity: stage.cut }}>
          {grid.cuts.map(([x, y]) => (
            <line key={`${x} ${y}`} x1={x} x2={x} y1={y - 6} y2={y + grid.high + 4} />
          ))}
        </g>
        {arc !== undefined && (
          <>
            <MarkedCell grid={grid} letters={letters} position={arc.answer} role="answer" />
            <MarkedCell grid={grid} letters={letters} position={arc.question} role="question" />
            <ChosenArc
              arc={storyArc(grid, at(grid.points, arc.answer), at(grid.points, arc.question), HIGHEST[wide])}
              question={arc.question}
              isBroken={isBroken}
            />
          </>
        )}
      </svg>
      {arc !== undefined && (
        <StoryTapeNames tape={tape} letters={letters} grid={grid} width={width} pair={arc} />
      )}
    </div>
  );
});

interface MetArcsProps {
  readonly tape: Tape;
  readonly grid: StoryGrid;
  readonly highest: number;
}

/** Pairs of other letters that met, drawn thin. */
const MetArcs = memo(function MetArcs({ tape, grid, highest }: MetArcsProps) {
  return (
    <g className="story-met">
      {tape.arcs
        .filter(({ meeting }) => meeting === 'met')
        .map(({ question, answer }) => (
          <path
            key={question}
            d={storyArc(grid, at(grid.points, answer), at(grid.points, question), highest).path}
          />
        ))}
    </g>
  );
});

interface ChosenArcProps {
  readonly arc: ReturnType<typeof storyArc>;
  readonly question: number;
  readonly isBroken: boolean;
}

function ChosenArc({ arc: { path, cross }, question, isBroken }: ChosenArcProps) {
  const [x, y] = cross;
  return (
    <g className="story-arc" data-arc={question} data-broken={isBroken}>
      <path d={path} />
      {isBroken && (
        <>
          <circle cx={x} cy={y} r={9} />
          <path className="story-cross" d={`M${x - 5} ${y - 5}l10 10m0 -10l-10 10`} />
        </>
      )}
    </g>
  );
}

interface MarkedCellProps {
  readonly grid: StoryGrid;
  readonly letters: readonly string[];
  readonly position: number;
  readonly role: 'question' | 'answer';
}

/** A cell under the marker pen; its band stays in sight. */
function MarkedCell({ grid: { points, size, high }, letters, position, role }: MarkedCellProps) {
  const [x, y] = at(points, position);
  return (
    <g
      className="story-marked cell"
      data-position={position}
      data-token={position}
      data-selected="true"
      data-role={role}
      transform={`translate(${x.toFixed(2)} ${y.toFixed(2)})`}
    >
      <rect className="story-pen" width={size} height={high - BAND} />
      <rect className="story-frame" x={-1} y={-1} width={size + 2} height={high + 2} rx={4} />
      <text
        className="letter"
        x={size / 2}
        y={(high - BAND) / 2}
        fontSize={Math.max(12, Math.min(22, size * 0.9))}
      >
        {at(letters, position)}
      </text>
    </g>
  );
}

function pairAt(target: EventTarget, { arcs }: Tape): Tape['arcs'][number] | undefined {
  const cell = target instanceof Element ? target.closest('.cell') : null;
  const written = cell?.getAttribute('data-position') ?? null;
  if (written === null) return undefined;
  const position = Number(written);
  return arcs.find(({ question }) => question === position) ?? arcs.find(({ answer }) => answer === position);
}
