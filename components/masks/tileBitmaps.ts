import { cellsAcross, tileCells, type PairSource } from '../../src/figures/plot/pairSource.ts';
import type { TilePlace } from '../../src/figures/plot/matrixZoom.ts';
import { paintCells, type CellColours, type CellLook } from './paintCells.ts';

/** The painted tiles of one source in the colours of one theme. */
export interface TileBitmaps {
  readonly tokens: number;
  /** Side of a cell in the bitmaps' own pixels. */
  cell(level: number): number;
  /** @returns the painted tile, or null while it is on its way: asking for it sends for it */
  at(level: number, place: TilePlace): HTMLCanvasElement | null;
  /** Nothing that is on its way is told of any more. */
  stop(): void;
}

/** A matrix up to this many cells a side is painted as large as this, in pixels. */
const PAINTED = 1024;

/** Painted tiles that are kept; those asked for longest ago go first. */
const KEPT = 128;

/**
 * @param onArrival a tile that was asked for is there
 * @param onFailure it cannot be had
 */
export function tileBitmaps(
  source: PairSource,
  look: CellLook,
  colours: CellColours,
  onArrival: () => void,
  onFailure: (error: unknown) => void,
): TileBitmaps {
  const { tokens } = source;
  const painted = new Map<string, HTMLCanvasElement | null>();
  let isStopped = false;
  const cell = (level: number) => Math.max(1, Math.floor(PAINTED / cellsAcross(tokens, level)));
  const keep = (name: string, image: HTMLCanvasElement | null) => {
    painted.delete(name);
    painted.set(name, image);
    const [oldest] = painted.keys();
    if (painted.size > KEPT && oldest !== undefined) painted.delete(oldest);
  };
  const at = (level: number, { row, column }: TilePlace): HTMLCanvasElement | null => {
    const name = `${level} ${row} ${column}`;
    const found = painted.get(name);
    if (found !== undefined) {
      keep(name, found);
      return found;
    }
    const paint = (values: Float32Array) => {
      const image = paintCells(values, tileCells(tokens, level, column), cell(level), colours, look);
      keep(name, image);
      return image;
    };
    const ready = source.ready?.(level, row, column) ?? null;
    if (ready !== null) return paint(ready);
    keep(name, null);
    source.tile(level, row, column).then(
      (values) => {
        if (isStopped) return;
        paint(values);
        onArrival();
      },
      (error: unknown) => {
        if (!isStopped) onFailure(error);
      },
    );
    return null;
  };
  return {
    tokens,
    cell,
    at,
    stop: () => {
      isStopped = true;
    },
  };
}
