import { bucketSign } from '../../src/figures/pairs/bucketSign.ts';
import { causeAt } from '../../src/figures/tape/matrixParts.ts';
import type { SortedMatrices } from '../../src/figures/tape/sortedMatrices.ts';
import type { SortStage } from '../../src/figures/tape/sortStages.ts';
import type { MatrixPalette } from './matrixPalette.ts';

/** Thickness of the bands of buckets at the top and the left, in units of the drawing. */
const BAND = 6;

/** Most tokens that are named along the sides. */
const NAMED = 16;

/** @returns the room at the top and the left for the bands, and for names where these fit, in units of the drawing */
export function marginOf({ tokens }: SortedMatrices): number {
  return tokens <= NAMED ? 54 : BAND + 3;
}

/** What one square of pairs is painted from. */
export interface MatrixPaint {
  readonly matrices: SortedMatrices;
  readonly stage: SortStage;
  readonly buckets: number;
  /** Side of the square with its margin, in pixels of the page. */
  readonly side: number;
}

/** @returns the place of each position along a side, in cells; between two while the matrix is sorted */
export function placesAt({ slots }: SortedMatrices, { sorted }: SortStage): number[] {
  return slots.map((slot, position) => position + (slot - position) * sorted);
}

/**
 * Paints the pairs on a canvas: a square a pair of one bucket, in the hue of its axis, half of it for the negative
 * side; a dot for a pair that is too far apart.
 */
export function paintMatrix(canvas: HTMLCanvasElement, paint: MatrixPaint, palette: MatrixPalette): void {
  const context = canvas.getContext('2d');
  if (context === null) return;
  const { matrices, stage, buckets, side } = paint;
  const margin = marginOf(matrices);
  const cell = (side - margin) / matrices.tokens;
  // A whole number of the canvas's own pixels a cell: neighbours then meet without seams.
  const ratio = Math.max(1, Math.round(cell * Math.max(2, window.devicePixelRatio))) / cell;
  canvas.width = Math.round(side * ratio);
  canvas.height = canvas.width;
  const shift = Math.round(margin * ratio) - margin * ratio;
  context.setTransform(ratio, 0, 0, ratio, shift, shift);
  const places = placesAt(matrices, stage);
  const at = (position: number) => margin + (places[position] ?? position) * cell;
  const inset = cell > 5 ? 1 / ratio : 0;
  context.fillStyle = palette.ground;
  context.fillRect(margin, margin, side - margin, side - margin);
  // In reading order every pair is scored; sorted, only those of one bucket.
  context.globalAlpha = 1 - stage.sorted;
  context.fillStyle = palette.scored;
  context.fillRect(margin, margin, side - margin, side - margin);

  const face = (x: number, y: number, width: number, height: number, bucket: number, alpha: number) => {
    const { hue, negative } = bucketSign(bucket, buckets);
    context.fillStyle = palette.hues[hue] ?? palette.ink;
    context.globalAlpha = negative ? alpha * 0.4 : alpha;
    context.fillRect(x, y, width, height);
    if (!negative) return;
    // Hatched, as the band of the tape is: each cell half full.
    context.globalAlpha = alpha;
    context.beginPath();
    context.moveTo(x, y + height);
    context.lineTo(x + width, y + height);
    context.lineTo(x + width, y);
    context.fill();
  };

  const { queries, keys } = matrices.pairs;
  const full = cell - 2 * inset;
  queries.forEach((query, index) => {
    const key = keys[index] ?? 0;
    const cause = causeAt(matrices.pairs, index);
    const bucket = matrices.buckets[query] ?? 0;
    const [x, y] = [at(key) + inset, at(query) + inset];
    if (bucket !== matrices.buckets[key]) {
      context.globalAlpha = stage.lookBack;
      context.fillStyle = palette.across;
      context.fillRect(x, y, full, full);
      return;
    }
    const masked = cause === 'future' || cause === 'itself';
    const beyond = cause === 'beyond';
    const left = (masked ? 1 - stage.cut : 1) * (beyond ? 1 - stage.lookBack : 1);
    face(x, y, full, full, bucket, stage.coloured * left);
    if (!beyond) return;
    context.globalAlpha = stage.lookBack;
    context.fillStyle = palette.ink;
    context.fillRect(x + full * 0.3, y + full * 0.3, full * 0.4, full * 0.4);
  });
  matrices.buckets.forEach((bucket, position) => {
    face(at(position), margin - BAND - 3, cell, BAND, bucket, stage.coloured);
    face(margin - BAND - 3, at(position), BAND, cell, bucket, stage.coloured);
  });
  context.globalAlpha = 1;
}
