import type { SizesWithoutTokens } from './sizes.ts';

/** Sizes that a person may set. */
export type OpenSize = keyof typeof SIZE_BOUNDS;

/** What is wrong with one of them. */
export interface SizeProblem {
  readonly field: OpenSize;
  readonly actual: number;
  /** `bounds`: not a whole number within them; `divides`: the width must be a multiple of the heads. */
  readonly rule: 'bounds' | 'divides';
  /** Least and greatest number, or the width that must be divided. */
  readonly required: readonly number[];
}

/** Least and greatest value of each. */
export const SIZE_BOUNDS = {
  batch: [1, 1024],
  modelDim: [8, 16_384],
  feedForwardDim: [8, 65_536],
  heads: [1, 128],
  layers: [1, 128],
  hashRounds: [1, 16],
  chunkLength: [2, 1024],
} as const satisfies Partial<Record<keyof SizesWithoutTokens, readonly [number, number]>>;

/** @returns what keeps these sizes from being a network; empty when they are one */
export function sizeProblems(sizes: SizesWithoutTokens): SizeProblem[] {
  const fields = Object.keys(SIZE_BOUNDS) as OpenSize[];
  const outside = fields.flatMap((field): SizeProblem[] => {
    const [least, most] = SIZE_BOUNDS[field];
    const actual = sizes[field];
    const holds = Number.isInteger(actual) && actual >= least && actual <= most;
    return holds ? [] : [{ field, actual, rule: 'bounds', required: [least, most] }];
  });
  if (outside.length > 0 || sizes.modelDim % sizes.heads === 0) return outside;
  return [{ field: 'heads', actual: sizes.heads, rule: 'divides', required: [sizes.modelDim] }];
}
