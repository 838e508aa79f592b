import { mul, tidy, type Tensor } from '@tensorflow/tfjs-core';
import { dropoutMask } from '../kernels/dropoutMask/dropoutMask.ts';
import { mixSeed } from '../maths/random.ts';

/** What a branch drops: nothing outside training. */
export interface Dropout {
  /** Share in [0, 1). */
  readonly rate: number;
  /** 32-bit integer; absent outside training. */
  readonly seed: number | undefined;
}

/** The part of a block whose output is dropped; each has masks of its own. */
const PARTS = { attention: 0, feedForward: 1 } as const;

/**
 * Zeroes a share of the values and scales the rest, by a mask that depends on (seed, layer, part) alone, so that a
 * reverse pass replays it exactly.
 */
export function dropOut(
  input: Tensor,
  { rate, seed }: Dropout,
  layer: number,
  part: keyof typeof PARTS,
): Tensor {
  if (rate === 0 || seed === undefined) return input;
  const scale = tidy(() =>
    mul(dropoutMask(input.shape, rate, mixSeed(seed, layer, PARTS[part])), 1 / (1 - rate)),
  );
  return mul(input, scale);
}
