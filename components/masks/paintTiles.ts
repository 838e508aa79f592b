import { levelFor, tilesInSight, WHOLE, type MatrixZoom } from '../../src/figures/plot/matrixZoom.ts';
import { cellsAcross, TILE_SIDE } from '../../src/figures/plot/pairSource.ts';
import type { TileBitmaps } from './tileBitmaps.ts';

interface Painting extends MatrixZoom {
  /** Of the canvas, in its own pixels. */
  readonly side: number;
  /** Colour of the half of past keys. */
  readonly ground: string;
}

/** Canvases that hold a picture, and of which tiles. */
const pictures = new WeakMap<HTMLCanvasElement, TileBitmaps>();

/**
 * Paints what is in sight. Tiles that are not there yet are left out, with the whole matrix in coarse cells under them;
 * before a first picture of these tiles can be whole, the canvas stays as it is.
 */
export function paintTiles(canvas: HTMLCanvasElement, tiles: TileBitmaps, painting: Painting): void {
  const context = canvas.getContext('2d');
  if (context === null) return;
  const { side, ground, scale } = painting;
  const level = levelFor(tiles.tokens, side * scale);
  const own = imagesOf(tiles, level, painting);
  const isWhole = own.every(({ image }) => image !== null);
  if (!isWhole && pictures.get(canvas) !== tiles) return;
  pictures.set(canvas, tiles);
  const overview = levelFor(tiles.tokens, side);
  const under = isWhole || overview === level ? [] : imagesOf(tiles, overview, { ...painting, ...WHOLE });
  canvas.width = side;
  canvas.height = side;
  const enlarged = side * scale;
  const [x, y] = [-painting.left * enlarged, -painting.top * enlarged];
  context.fillStyle = ground;
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(x + enlarged, y + enlarged);
  context.lineTo(x, y + enlarged);
  context.fill();
  context.imageSmoothingQuality = 'high';
  for (const { image, row, column, of } of [...under, ...own]) {
    if (image === null) continue;
    const pixels = cellsAcross(tiles.tokens, of) * tiles.cell(of);
    // Small cells are averaged; large ones keep their edges.
    context.imageSmoothingEnabled = enlarged < pixels;
    // Tiles meet on whole pixels, without seams.
    const place = (start: number, cells: number) =>
      Math.round(start + (enlarged * cells * tiles.cell(of)) / pixels);
    const [left, top] = [place(x, column * TILE_SIDE), place(y, row * TILE_SIDE)];
    const right = place(x, column * TILE_SIDE + image.width / tiles.cell(of));
    const bottom = place(y, row * TILE_SIDE + image.height / tiles.cell(of));
    context.drawImage(image, left, top, right - left, bottom - top);
  }
}

function imagesOf(tiles: TileBitmaps, level: number, zoom: MatrixZoom) {
  return tilesInSight(tiles.tokens, level, zoom).map((place) => ({
    ...place,
    of: level,
    image: tiles.at(level, place),
  }));
}
