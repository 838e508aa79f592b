import { memo } from 'react';
import { LETTER, type LetterRows } from '../../src/figures/attention/letterRows.ts';

interface AskingLettersProps {
  readonly grid: LetterRows;
  readonly letters: readonly string[];
  readonly token: number;
  readonly answer: number | null;
}

/** The letters under the bars: marked the one that asks, framed its answer, pale those that are not there yet. */
export const AskingLetters = memo(function AskingLetters(props: AskingLettersProps) {
  const { grid, letters, token, answer } = props;
  const { column } = grid;
  const size = Math.max(12, Math.min(18, column * 0.9));
  const cell = (position: number) => ({
    x: grid.middleOf(position) - column / 2 + 0.5,
    y: grid.footOf(position) + 3,
    width: column - 1,
    height: LETTER - 4,
    rx: 3,
  });
  return (
    <>
      {answer !== null && <rect className="attention-answer" {...cell(answer)} />}
      <g data-selected="true" data-token={token}>
        <rect className="attention-asker" {...cell(token)} />
      </g>
      {letters.map((letter, position) => (
        <text
          key={position}
          className="attention-letter"
          data-future={position > token}
          x={grid.middleOf(position)}
          y={grid.footOf(position) + 2 + LETTER / 2}
          fontSize={size}
        >
          {letter}
        </text>
      ))}
    </>
  );
});
