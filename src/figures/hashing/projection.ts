import { scaleLinear } from 'd3';
import { at } from '../../maths/at.ts';

/** Vectors as points of a plane. */
export interface Projection {
  /** Along the two directions of most variance, in the vectors' own unit. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** Share of the variance that the two directions keep, in [0, 1]. */
  readonly kept: number;
}

/** Room around the outermost points, in pixels. */
const MARGIN = 26;

/** More steps of the power iteration change nothing that can be seen. */
const MOST_STEPS = 2000;

/**
 * Principal component analysis to two dimensions, of the vectors brought to unit length: the hash looks at directions
 * only. Power iteration on the covariance matrix, the second direction after the first is taken out. Of a direction's
 * two signs the one is taken in which its largest entry is positive.
 *
 * @param vectors [vectors][dimensions]
 */
export function projectToPlane(vectors: readonly (readonly number[])[]): Projection {
  const units = vectors.map((vector) => scaled(vector, 1 / (Math.hypot(...vector) || 1)));
  const dimensions = units[0]?.length ?? 0;
  const mean = Array.from(
    { length: dimensions },
    (_, d) => units.reduce((sum, unit) => sum + at(unit, d), 0) / units.length,
  );
  const centred = units.map((unit) => unit.map((value, d) => value - at(mean, d)));
  const covariance = mean.map((_, row) =>
    mean.map((__, column) => centred.reduce((sum, each) => sum + at(each, row) * at(each, column), 0)),
  );
  const total = covariance.reduce((sum, row, index) => sum + at(row, index), 0);
  const first = strongest(covariance);
  const second = strongest(
    covariance.map((row, i) =>
      row.map((value, j) => value - first.value * at(first.direction, i) * at(first.direction, j)),
    ),
  );
  return {
    points: centred.map((each) => ({ x: dot(each, first.direction), y: dot(each, second.direction) })),
    kept: total === 0 ? 0 : Math.min(1, (first.value + second.value) / total),
  };
}

/** Largest eigenvalue of a symmetric matrix without negative ones, and its unit direction. */
function strongest(matrix: readonly (readonly number[])[]) {
  // No special direction: an eigenvector that is orthogonal to the start would not be found.
  let direction = unitOf(matrix.map((_, index) => Math.sin(index + 1)));
  let value = 0;
  for (let step = 0; step < MOST_STEPS; step++) {
    const image = matrix.map((row) => dot(row, direction));
    value = Math.hypot(...image);
    if (value === 0) break;
    const next = scaled(image, 1 / value);
    const moved = Math.hypot(...next.map((entry, index) => entry - at(direction, index)));
    direction = next;
    if (moved < 1e-10) break;
  }
  const largest = direction.reduce((most, entry) => (Math.abs(entry) > Math.abs(most) ? entry : most), 0);
  return { value, direction: scaled(direction, largest < 0 ? -1 : 1) };
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, index) => sum + value * at(other, index), 0);
}

function scaled(vector: readonly number[], by: number): number[] {
  return vector.map((value) => value * by);
}

function unitOf(vector: readonly number[]): number[] {
  return scaled(vector, 1 / (Math.hypot(...vector) || 1));
}

/** @returns a function from a point to its place in a square, both axes with one scale, y upwards, in pixels */
export function projectionScale({ points }: Projection, size: number) {
  const reach = Math.max(1e-9, ...points.flatMap(({ x, y }) => [Math.abs(x), Math.abs(y)]));
  const scale = scaleLinear([-reach, reach], [MARGIN, size - MARGIN]);
  return ({ x, y }: { readonly x: number; readonly y: number }) => ({ x: scale(x), y: scale(-y) });
}
