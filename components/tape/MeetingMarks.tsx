import { memo } from 'react';
import type { SortStage } from '../../src/figures/tape/sortStages.ts';
import type { Tape } from '../../src/figures/tape/tape.ts';
import { at } from '../../src/maths/at.ts';
import type { Point } from './tapeGrid.ts';

interface MeetingMarksProps {
  readonly arcs: Tape['arcs'];
  readonly points: readonly Point[];
  readonly size: number;
  /** Height of a cell, in pixels. */
  readonly under: number;
  readonly stage: SortStage;
}

const SIGNS = { met: '●', beyond: '×', split: '○' } as const;

/** Under each question what became of its pair, where the tape takes several rows and arcs would tangle. */
export const MeetingMarks = memo(function MeetingMarks({
  arcs,
  points,
  size,
  under,
  stage,
}: MeetingMarksProps) {
  return (
    <g style={{ opacity: stage.lookBack }}>
      {arcs.map(({ question, meeting }) => {
        const [x, y] = at(points, question);
        return (
          <text
            key={question}
            className={`mark ${meeting}`}
            data-question={question}
            data-meeting={meeting}
            x={x + size / 2}
            y={y + under + 11}
          >
            {SIGNS[meeting]}
          </text>
        );
      })}
    </g>
  );
});
