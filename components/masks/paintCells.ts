import { interpolateRgb, rgb, scaleSqrt } from 'd3';
import { themeColour } from '../parts/theme.ts';
import { NO_WEIGHT } from '../../src/figures/masks/matrix.ts';
import { CAUSE_VALUES } from '../../src/figures/masks/causeMatrix.ts';

/** The colours of the theme that cells are painted in. */
export interface CellColours {
  readonly near: string;
  readonly far: string;
  readonly past: string;
  readonly card: string;
  readonly edge: string;
  readonly muted: string;
  readonly warm: string;
}

/** What the numbers of a matrix are: weights (see `Matrix`), or causes, an attended pair by its weight. */
export type CellLook = 'weights' | 'causes';

/** Opacity of a pair of two buckets. */
const OTHER_BUCKET = 0.3;

/** @returns the theme's colours */
export function readColours(): CellColours {
  return {
    near: themeColour('--ramp-near'),
    far: themeColour('--ramp-far'),
    past: themeColour('--past'),
    card: themeColour('--card'),
    edge: themeColour('--edge'),
    muted: themeColour('--muted'),
    warm: themeColour('--hue-2'),
  };
}

/** Share of the ramp's far end; a seen pair of weight zero still differs from a pair that is not seen. */
const depth = scaleSqrt([0, 1], [0, 1]).clamp(true);

/**
 * @param values  [rows, columns]
 * @param cell    side of a cell, in pixels of the bitmap
 * @returns a bitmap of the cells, transparent where there is none
 */
export function paintCells(
  values: Float32Array,
  columns: number,
  cell: number,
  colours: CellColours,
  look: CellLook,
): HTMLCanvasElement {
  const bitmap = document.createElement('canvas');
  bitmap.width = columns * cell;
  bitmap.height = (values.length / columns) * cell;
  const context = bitmap.getContext('2d');
  if (context === null) return bitmap;
  const ramp = interpolateRgb(colours.near, colours.far);
  // The ramp in steps: a million cells share them.
  const steps = Array.from({ length: 256 }, (_, step) => ramp(depth(step / 255)));
  if (cell === 1) paintPixels(context, values, steps, colours);
  else paintSquares(context, values, columns, cell, steps, colours, look);
  return bitmap;
}

function paintPixels(
  context: CanvasRenderingContext2D,
  values: Float32Array,
  steps: readonly string[],
  colours: CellColours,
): void {
  const image = context.createImageData(context.canvas.width, context.canvas.height);
  const pixels = new Uint32Array(image.data.buffer);
  const pixelOf = (colour: string, opacity = 1) => {
    const { r, g, b } = rgb(colour);
    return ((Math.round(255 * opacity) << 24) | (b << 16) | (g << 8) | r) >>> 0;
  };
  const ramp = steps.map((step) => pixelOf(step));
  const others = new Map([
    [NO_WEIGHT, pixelOf(colours.warm)],
    [CAUSE_VALUES.beyond, pixelOf(colours.warm)],
    [CAUSE_VALUES.otherBucket, pixelOf(colours.edge, OTHER_BUCKET)],
    [CAUSE_VALUES.itself, pixelOf(colours.muted)],
  ]);
  values.forEach((value, index) => {
    if (Number.isNaN(value)) return;
    pixels[index] = (value < 0 ? others.get(value) : ramp[Math.round(255 * Math.min(1, value))]) ?? 0;
  });
  context.putImageData(image, 0, 0);
}

function paintSquares(
  context: CanvasRenderingContext2D,
  values: Float32Array,
  columns: number,
  cell: number,
  steps: readonly string[],
  colours: CellColours,
  look: CellLook,
): void {
  const inset = cell > 4 ? Math.max(1, Math.round(cell / 16)) : 0;
  const side = cell - 2 * inset;
  const third = Math.max(1, Math.round(side / 3));
  values.forEach((value, index) => {
    if (Number.isNaN(value)) return;
    const x = (index % columns) * cell + inset;
    const y = Math.floor(index / columns) * cell + inset;
    if (value >= 0) {
      context.fillStyle = steps[Math.round(255 * Math.min(1, value))] ?? colours.far;
      context.fillRect(x, y, side, side);
    } else if (look === 'weights' && value === NO_WEIGHT) {
      // Half a cell: seen, without a weight.
      context.fillStyle = colours.warm;
      context.beginPath();
      context.moveTo(x, y + side);
      context.lineTo(x + side, y + side);
      context.lineTo(x + side, y);
      context.fill();
    } else if (value === CAUSE_VALUES.beyond) {
      context.fillStyle = colours.warm;
      context.fillRect(x + third, y + third, third, third);
      context.fillRect(x, y, third, third);
      context.fillRect(x + 2 * third, y + 2 * third, side - 2 * third, side - 2 * third);
    } else if (value === CAUSE_VALUES.otherBucket) {
      context.fillStyle = colours.edge;
      context.globalAlpha = OTHER_BUCKET;
      context.fillRect(x, y, side, side);
      context.globalAlpha = 1;
    } else if (value === CAUSE_VALUES.itself) {
      context.fillStyle = colours.muted;
      context.fillRect(x, y, side, side);
    }
  });
}
