import { memo } from 'react';
import type { SortedMatrices } from '../../src/figures/tape/sortedMatrices.ts';
import type { SortStage } from '../../src/figures/tape/sortStages.ts';
import { at } from '../../src/maths/at.ts';
import { marginOf, placesAt } from './paintMatrix.ts';

interface MatrixMarksProps {
  readonly matrices: SortedMatrices;
  readonly stage: SortStage;
  readonly side: number;
}

/** Over the painted pairs: the frame, the chunks and their windows, and an outline for each question's answer. */
export const MatrixMarks = memo(function MatrixMarks({ matrices, stage, side }: MatrixMarksProps) {
  const { tokens, chunkLength, windows, answers } = matrices;
  const margin = marginOf(matrices);
  const cell = (side - margin) / tokens;
  const places = placesAt(matrices, stage);
  const sideOf = (place: number) => margin + place * cell;
  const cuts = Array.from({ length: tokens / chunkLength - 1 }, (_, before) =>
    sideOf((before + 1) * chunkLength),
  );
  return (
    <g>
      <rect className="matrix-frame" x={margin} y={margin} width={side - margin} height={side - margin} />
      <g style={{ opacity: stage.cut * (1 - stage.lookBack * 0.5) }}>
        {cuts.map((place) => (
          <path
            key={place}
            className="matrix-cut"
            d={`M${String(margin)} ${String(place)}H${String(side)}M${String(place)} ${String(margin)}V${String(side)}`}
          />
        ))}
      </g>
      <g style={{ opacity: stage.lookBack }}>
        {windows.map(({ chunk, row, column, width, height, wrapped }) => (
          <rect
            key={`${String(chunk)} ${String(column)}`}
            className="matrix-window"
            data-window={chunk}
            data-wrapped={wrapped}
            x={sideOf(column)}
            y={sideOf(row)}
            width={width * cell}
            height={height * cell}
          />
        ))}
      </g>
      {answers.map(({ question, answer, meeting }) => (
        <rect
          key={question}
          className="matrix-answer"
          data-question={question}
          data-pair={stage.lookBack === 1 ? meeting : undefined}
          x={sideOf(at(places, answer)) - 0.75}
          y={sideOf(at(places, question)) - 0.75}
          width={cell + 1.5}
          height={cell + 1.5}
          // Thinner where cells are small, so that an outline still has an inside.
          strokeWidth={tokens > 64 ? 0.9 : 1.4}
        />
      ))}
    </g>
  );
});
