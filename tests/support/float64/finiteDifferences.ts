import { at } from './vectors.ts';

/** The gradient of `value`: (value(x + step) − value(x − step)) / 2 step for each entry of x in turn. */
export function centralDifferences(
  point: Float64Array,
  value: (moved: Float64Array) => number,
  step = 1e-5,
): Float64Array {
  return point.map((entry, index) => {
    const [up, down] = [point.with(index, entry + step), point.with(index, entry - step)];
    return (value(up) - value(down)) / (at(up, index) - at(down, index));
  });
}
