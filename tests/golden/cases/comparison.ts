import type { GoldenCase } from './goldenCase.ts';

/** One tensor of a case against what this program computed. */
export interface Comparison {
  readonly name: string;
  /** Largest absolute difference; Infinity when the sizes differ or a number is no number. */
  readonly error: number;
  readonly allowed: number;
}

/** Absolute tolerance of a float tensor, and of tensors that an unnormalised float32 round weight has touched. */
export const CLOSE = 2e-5;
export const NORMALISED = 1e-4;
export const UNNORMALISED = 2e-2;

/** Integers must be equal; floats may differ by `allowed`. With `counts`, only the indices for which it holds. */
export function compare(
  golden: GoldenCase,
  name: string,
  actual: ArrayLike<number>,
  allowed = CLOSE,
  counts: (index: number) => boolean = () => true,
): Comparison {
  const { data } = golden.array(name);
  if (data.length !== actual.length) return { name, error: Infinity, allowed: 0 };
  let error = 0;
  for (let index = 0; index < data.length; index++) {
    if (!counts(index)) continue;
    const difference = Math.abs((data[index] ?? NaN) - (actual[index] ?? NaN));
    if (!(difference <= error)) error = Number.isNaN(difference) ? Infinity : difference;
  }
  return { name, error, allowed: data instanceof Int32Array ? 0 : allowed };
}

export function isWithin({ error, allowed }: Comparison): boolean {
  return error <= allowed;
}
