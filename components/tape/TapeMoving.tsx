import { useMemo, type KeyboardEvent } from 'react';
import { chunkBefore } from '../../src/figures/tape/chunkBefore.ts';
import { chunkCuts } from '../../src/figures/tape/chunkCuts.ts';
import { tapeAt } from '../../src/figures/tape/tapeAt.ts';
import { at } from '../../src/maths/at.ts';
import { useText } from '../parts/text.ts';
import { bowPath } from './bowPath.ts';
import { cellHeight } from './cellHeight.ts';
import { ChunkLines } from './ChunkLines.tsx';
import { ChunkNames } from './ChunkNames.tsx';
import { MeetingArcs, meetingArc, toldAt } from './MeetingArcs.tsx';
import { MeetingMarks } from './MeetingMarks.tsx';
import { SelectedCell } from './SelectedCell.tsx';
import { TapeCells } from './TapeCells.tsx';
import type { TapeProps } from './tapeProps.ts';
import { tapeGrid } from './tapeGrid.ts';
import { useTapePointer } from './useTapePointer.ts';

interface MovingProps extends TapeProps {
  readonly width: number;
  readonly columns: number;
  /** Id of what names the tape. */
  readonly labelledBy: string;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

const ARCS = 96;

/**
 * The tape on its way from reading order to chunks that look one back. In one row, arcs say what became of each pair; in
 * several, a mark under each question says it, and the selected pair alone has its arc.
 */
export function TapeMoving(props: MovingProps) {
  const { tape, letters, buckets, progress, selection, width, columns } = props;
  const { token } = selection;
  const text = useText();
  const cell = at(tape.cells, token);
  const moment = useMemo(() => tapeAt(tape, progress), [tape, progress]);
  const arcsHeight = tape.arcs.length === 0 ? 8 : ARCS;
  const grid = useMemo(
    () =>
      tapeGrid(tape, moment, {
        width,
        columns,
        arcs: arcsHeight,
        cellHeight: (size) => cellHeight(size, buckets),
      }),
    [tape, moment, width, columns, buckets, arcsHeight],
  );
  const cuts = useMemo(() => chunkCuts(tape), [tape]);
  const { stage } = moment;
  const told = toldAt(stage);
  const { size, wrapped, points } = grid;
  const high = cellHeight(size, buckets);
  const pair = tape.arcs.filter(({ question, answer }) => question === token || answer === token);
  const chunk = selection.chunk ?? cell.chunk;
  const before = chunkBefore(chunk, tape.chunks, props.rounds);
  return (
    <div className="tape-moving">
      <div
        className="focusable"
        role="slider"
        tabIndex={0}
        aria-labelledby={props.labelledBy}
        aria-valuemin={0}
        aria-valuemax={tape.cells.length - 1}
        aria-valuenow={token}
        aria-valuetext={text('tape.value', {
          position: token,
          letter: at(letters, token),
          bucket: cell.bucket,
          chunk: cell.chunk,
        })}
        onKeyDown={props.onKeyDown}
      >
        <svg
          width={width}
          height={grid.height}
          className="tape-row"
          aria-hidden="true"
          {...useTapePointer(props)}
        >
          {!wrapped && (
            <MeetingArcs arcs={tape.arcs} points={points} size={size} base={ARCS - 2} told={told} />
          )}
          <TapeCells
            cells={tape.cells}
            letters={letters}
            buckets={buckets}
            points={points}
            size={size}
            copyFrom={tape.copyFrom}
            coloured={stage.coloured}
          />
          {wrapped && (
            <MeetingMarks arcs={tape.arcs} points={points} size={size} under={high} stage={stage} />
          )}
          <ChunkLines chunks={grid.chunks} cuts={cuts} cellHeight={high} wrapped={wrapped} stage={stage} />
          <g style={{ opacity: stage.cut }}>
            {[chunk, ...(before === null ? [] : [before])].map((marked) => {
              const line = grid.chunks[marked];
              if (line === undefined) return null;
              return (
                <line
                  key={marked}
                  className="chunk-mark"
                  data-chunk={marked}
                  data-selected={marked === chunk}
                  x1={line.x}
                  x2={line.x + line.width}
                  y1={line.y}
                  y2={line.y}
                />
              );
            })}
          </g>
          {pair.map((arc) => {
            const other = arc.question === token ? arc.answer : arc.question;
            const [x, y] = at(points, other);
            return (
              <g
                key={arc.question}
                className="selected-pair"
                data-meeting-of={told === 'meetings' ? arc.meeting : undefined}
              >
                <path
                  d={
                    wrapped
                      ? bowPath(at(points, arc.answer), at(points, arc.question), size, high).path
                      : meetingArc(arc, { points, size, base: ARCS - 2 })
                  }
                />
                <rect x={x + 0.5} y={y} width={size - 1} height={high} rx={3} />
              </g>
            );
          })}
          <SelectedCell position={token} point={at(points, token)} size={size} height={high} />
        </svg>
      </div>
      <ChunkNames
        chunks={grid.chunks}
        current={chunk}
        before={before}
        hidden={stage.cut < 1}
        pinned={props.pinned}
        onHover={props.onHover}
        onSelect={props.onSelect}
        onPin={props.onPin}
      />
    </div>
  );
}
