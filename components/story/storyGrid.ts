import type { Tape } from '../../src/figures/tape/tape.ts';
import type { TapeMoment } from '../../src/figures/tape/tapeAt.ts';
import { at } from '../../src/maths/at.ts';
import type { Point } from '../tape/tapeGrid.ts';

/** Where the cells of the story's tape stand: rows without gaps, so that nothing moves when it is cut. */
export interface StoryGrid {
  /** Width and height of a cell, in pixels. */
  readonly size: number;
  readonly high: number;
  readonly height: number;
  readonly wrapped: boolean;
  /** Top left corner of each token's cell, by position. */
  readonly points: readonly Point[];
  /** Top of each cut between two chunks; a cut where a row ends needs no line. */
  readonly cuts: readonly Point[];
}

interface GridRoom {
  readonly width: number;
  /** Cells in a row. */
  readonly columns: number;
  readonly cellHeight: (size: number) => number;
  /** Over a tape in one row, and between rows, in pixels. */
  readonly arcs: number;
  readonly between: number;
}

/** Lays out the tape at one moment; in several rows tokens travel straight from their place to their slot. */
export function storyGrid(tape: Tape, { stage, places }: TapeMoment, room: GridRoom): StoryGrid {
  const { width, columns, arcs, between } = room;
  const tokens = tape.cells.length;
  const wrapped = columns < tokens;
  const size = width / columns;
  const high = room.cellHeight(size);
  const corner = (place: number): Point => {
    const row = wrapped ? Math.floor(place / columns) : 0;
    return [(place - row * columns) * size, (wrapped ? between : arcs) + row * (high + between)];
  };
  const points = tape.cells.map(({ position, slot }): Point => {
    if (!wrapped) return corner(at(places, position));
    const [from, to] = [corner(position), corner(slot)];
    const along = (axis: 0 | 1) => from[axis] + (to[axis] - from[axis]) * stage.sorted;
    return [along(0), along(1)];
  });
  const cuts = Array.from({ length: tape.chunks - 1 }, (_, chunk) => (chunk + 1) * tape.chunkLength)
    .filter((slot) => slot % columns !== 0)
    .map(corner);
  const rows = Math.ceil(tokens / columns);
  return { size, high, wrapped, points, cuts, height: corner((rows - 1) * columns)[1] + high + 4 };
}
