import type { CSSProperties } from 'react';
import type { Tape, TapeArc } from '../../src/figures/tape/tape.ts';
import { at } from '../../src/maths/at.ts';
import { useText } from '../parts/text.ts';
import type { StoryGrid } from './storyGrid.ts';

/** A name fits into it, in pixels. */
const ROOM = { answer: 180, question: 270 };

interface StoryTapeNamesProps {
  readonly tape: Tape;
  readonly letters: readonly string[];
  readonly grid: StoryGrid;
  /** Of the tape, in pixels. */
  readonly width: number;
  readonly pair: TapeArc;
}

/** Under the tape: which of the two cells asks and which holds the answer, and the bucket of each. */
export function StoryTapeNames({ tape, letters, grid, width, pair }: StoryTapeNamesProps) {
  const text = useText();
  const names = (['answer', 'question'] as const).map((role): Name => ({
    role,
    x: at(grid.points, pair[role])[0] + grid.size / 2,
    name: text(`story.tape.${role}`, {
      letter: at(letters, pair[role]),
      bucket: at(tape.cells, pair[role]).bucket,
    }),
  }));
  const [left, right] = names.toSorted((one, other) => one.x - other.x) as [Name, Name];
  // The left one ends at its cell, the right one begins there; at an edge of the tape both make room for each other.
  const places: Readonly<Record<string, CSSProperties>> = {
    [left.role]:
      left.x > width / 4
        ? {
            right: Math.max(width - left.x - grid.size / 2, right.x > (width * 3) / 4 ? ROOM[right.role] : 0),
          }
        : { left: 0 },
    [right.role]:
      right.x < (width * 3) / 4
        ? { left: Math.max(right.x - grid.size / 2, left.x > width / 4 ? 0 : ROOM[left.role]) }
        : { right: 0 },
  };
  return (
    <p className="story-names" data-wrapped={grid.wrapped}>
      {names.map(({ role, name }) => (
        <span key={role} data-role={role} style={grid.wrapped ? undefined : places[role]}>
          {name}
        </span>
      ))}
    </p>
  );
}

interface Name {
  readonly role: 'answer' | 'question';
  readonly x: number;
  readonly name: string;
}
