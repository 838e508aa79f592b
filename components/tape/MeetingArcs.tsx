import { memo } from 'react';
import type { Tape, TapeArc } from '../../src/figures/tape/tape.ts';
import type { SortStage } from '../../src/figures/tape/sortStages.ts';
import { at } from '../../src/maths/at.ts';
import { arcPath } from './arcPath.ts';
import type { Point } from './tapeGrid.ts';

interface MeetingArcsProps {
  readonly arcs: Tape['arcs'];
  /** Top left corner of each cell by position, and its width, in pixels. */
  readonly points: readonly Point[];
  readonly size: number;
  /** y of the arcs' feet. */
  readonly base: number;
  readonly told: Told;
}

/** What can be known of a pair so far: nothing, whether it shares a bucket, whether it meets. */
type Told = 'nothing' | 'buckets' | 'meetings';

/** @returns what the stage lets one know of a pair */
export function toldAt({ coloured, lookBack }: SortStage): Told {
  if (coloured < 1) return 'nothing';
  return lookBack < 1 ? 'buckets' : 'meetings';
}

/** Arcs that say what became of each pair: solid met, thin dashed split, thick dashed with a cross too far. */
export const MeetingArcs = memo(function MeetingArcs({ arcs, told, ...place }: MeetingArcsProps) {
  return (
    <g className="arcs" data-told={told}>
      {arcs.map((arc) => (
        <g
          key={arc.question}
          className={`arc ${arc.meeting}`}
          data-question={arc.question}
          data-meeting={arc.meeting}
        >
          <path d={meetingArc(arc, place)} />
          {arc.meeting === 'beyond' && <path className="cross" d={crossOf(arc, place)} />}
        </g>
      ))}
    </g>
  );
});

type ArcPlace = Pick<MeetingArcsProps, 'points' | 'size' | 'base'>;

/** @returns the arc of a pair as an SVG path */
export function meetingArc(arc: TapeArc, place: ArcPlace): string {
  const [from, to] = feetOf(arc, place);
  return arcPath(from, to, place.base, highestOf(arc));
}

function crossOf(arc: TapeArc, place: ArcPlace): string {
  const [from, to] = feetOf(arc, place);
  const rise = Math.min(highestOf(arc), 10 + Math.abs(to - from) * 0.32);
  return `M${((from + to) / 2 - 4).toFixed(2)} ${(place.base - 4 - rise).toFixed(2)}l8 8m0 -8l-8 8`;
}

function feetOf({ question, answer }: TapeArc, { points, size }: ArcPlace): readonly [number, number] {
  const centre = (position: number) => at(points, position)[0] + size / 2;
  return [centre(answer), centre(question)];
}

/** Those that will be split rise over the others. */
function highestOf({ meeting }: TapeArc): number {
  return meeting === 'split' ? 86 : 66;
}
