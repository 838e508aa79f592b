import { add, getBackend, tensor, type Tensor } from '@tensorflow/tfjs-core';
import type { CheckedKernel, Stored } from '../../src/kernels/defineKernel.ts';
import { KERNELS } from '../../src/kernels/kernels.ts';
import type { BackendName } from './backends.ts';

/** The result of a kernel, and where in the numbers of its first example a wrong one is planted. */
export interface Planted {
  readonly kernel: string;
  readonly result: string;
  readonly index: number;
}

/** The first, a middle and the last number of every result of every kernel. */
export const EVERY_RESULT: readonly Planted[] = KERNELS.flatMap(({ name, examples }) =>
  Object.entries(examples[0]?.expected() ?? {}).flatMap(([result, { length }]) =>
    [0, Math.floor(length / 2), length - 1].map((index) => ({ kernel: name, result, index })),
  ),
);

/**
 * The table of kernels, one of which gives one wrong number: an integer off by one, a float by a thousandth.
 *
 * @param wrongOn the backends on which it is wrong; elsewhere it is right
 */
export function withWrongNumber(
  { kernel, result, index }: Planted,
  wrongOn: readonly BackendName[],
): readonly CheckedKernel[] {
  return KERNELS.map((each) => {
    if (each.name !== kernel) return each;
    const examples = each.examples.map(({ run, expected }) => ({
      run: () => {
        const found = run();
        const right = expected()[result];
        if (right === undefined || !wrongOn.some((name) => getBackend().startsWith(name))) return found;
        return { ...found, [result]: spoilt(found[result] as Tensor, right, index) };
      },
      expected,
    }));
    return { ...each, examples };
  });
}

function spoilt(found: Tensor, right: Stored, index: number): Tensor {
  const off = right.slice().fill(0);
  off[index] = right instanceof Int32Array ? 1 : 1e-3 * (1 + 2 * Math.abs(right[index] ?? NaN));
  const wrong = add(found, tensor(off, found.shape));
  found.dispose();
  return wrong;
}
