import { at } from '../../src/maths/at.ts';
import type { Tape } from '../../src/figures/tape/tape.ts';
import type { TapeMoment } from '../../src/figures/tape/tapeAt.ts';

/** A point in pixels. */
export type Point = readonly [x: number, y: number];

/** Where the cells of a tape may stand: slots in rows, with a gap between chunks once it is cut. */
export interface TapeGrid {
  /** Width of a cell, in pixels. */
  readonly size: number;
  readonly height: number;
  /** True when the tape takes several rows. */
  readonly wrapped: boolean;
  /** Top left corner of each token's cell, by position. */
  readonly points: readonly Point[];
  /** The line under each chunk, and whether the chunk before stands left of it in the same row. */
  readonly chunks: readonly { x: number; y: number; width: number; afterOther: boolean }[];
}

interface GridSpace {
  readonly width: number;
  /** Cells in a row. */
  readonly columns: number;
  /** Of a cell with all below its letter, for a cell of this width, in pixels. */
  readonly cellHeight: (size: number) => number;
  /** Room for the arcs over a tape in one row, in pixels. */
  readonly arcs: number;
}

/** Between two chunks of a row, in pixels. */
export const GAP = 8;

/** Under a row: room for the marks, and for the chunk's line and name below its last row, in pixels. */
export const MARKS = 18;
const LINE = 36;

/** Lays out the moving tape at one moment. Its cells keep their size; cutting pushes the chunks apart. */
export function tapeGrid(tape: Tape, { stage, places }: TapeMoment, space: GridSpace): TapeGrid {
  const { chunkLength } = tape;
  const { width, columns } = space;
  const wrapped = columns < tape.cells.length;
  const chunksInRow = Math.max(1, Math.floor(columns / chunkLength));
  // A chunk that is longer than a row goes on in the next.
  const piece = Math.min(chunkLength, columns);
  const size = (width - GAP * (chunksInRow - 1)) / (chunksInRow * piece);
  const top = wrapped ? 4 : space.arcs;
  const pieceHeight = space.cellHeight(size) + (wrapped ? MARKS : 2);
  const chunkHeight = Math.ceil(chunkLength / piece) * pieceHeight + LINE;
  /** Place → top left corner; between two places for a tape in one row, which is cut only when all have arrived. */
  const corner = (place: number): Point => {
    const chunk = Math.floor(place / chunkLength);
    const within = place - chunk * chunkLength;
    const inRow = chunk % chunksInRow;
    const uncut = ((chunksInRow - 1) * GAP * (1 - stage.cut)) / 2;
    return [
      uncut + inRow * (piece * size + GAP * stage.cut) + (within % piece) * size,
      top + Math.floor(chunk / chunksInRow) * chunkHeight + Math.floor(within / piece) * pieceHeight,
    ];
  };
  const points = tape.cells.map(({ position, slot }): Point => {
    if (!wrapped) return corner(at(places, position));
    const [from, to] = [corner(position), corner(slot)];
    const along = (axis: 0 | 1) => from[axis] + (to[axis] - from[axis]) * stage.sorted;
    return [along(0), along(1)];
  });
  const chunks = Array.from({ length: tape.chunks }, (_, chunk) => {
    const [x] = corner(chunk * chunkLength);
    const [, lastRow] = corner((chunk + 1) * chunkLength - 1);
    return {
      x,
      y: lastRow + space.cellHeight(size) + (wrapped ? MARKS : 7),
      width: piece * size,
      afterOther: chunk % chunksInRow > 0,
    };
  });
  const height = top + Math.ceil(tape.chunks / chunksInRow) * chunkHeight;
  return { size, height, wrapped, points, chunks };
}
