import { matMul, tensor, tidy, type Tensor } from '@tensorflow/tfjs-core';
import type { CheckedKernel, Stored } from '../../kernels/defineKernel.ts';
import { KERNELS } from '../../kernels/kernels.ts';
import { at } from '../../maths/at.ts';
import { maskedSoftmax } from '../../reformer/attention/exact/sharedQKAttention.ts';

/** A float may be off by this share of the right number, or of one where that is smaller; an integer by nothing. */
const TOLERANCE = 1e-4;

/** Operations of the backend's own, with numbers that are known. */
const OWN_OPERATIONS: readonly CheckedKernel[] = [
  {
    name: 'matMul',
    examples: [
      {
        run: () => ({
          product: tidy(() => {
            const square = tensor([1, 2, 3, 4], [2, 2]);
            return matMul(square as never, square as never);
          }),
        }),
        expected: () => ({ product: Float32Array.of(7, 10, 15, 22) }),
      },
    ],
  },
  {
    name: 'softmax',
    examples: [
      {
        run: () => ({
          weights: tidy(() =>
            maskedSoftmax(tensor([0, Math.log(3), 5], [1, 3]), tensor([0, 0, -1e9], [1, 3])),
          ),
        }),
        expected: () => ({ weights: Float32Array.of(0.25, 0.75, 0) }),
      },
    ],
  },
];

/**
 * Compares every kernel with its twin on its examples, and a few operations of the backend's own with known numbers,
 * before the backend is trusted.
 *
 * @throws Error naming the kernel, the number found, the number expected and its index
 */
export async function selfTest(kernels: readonly CheckedKernel[] = KERNELS): Promise<void> {
  const results = [...kernels, ...OWN_OPERATIONS].flatMap(({ name, examples }) =>
    examples.flatMap(({ run, expected }) => {
      const found = run();
      return Object.entries(expected()).map(([result, numbers]) => ({
        result: `${name}.${result}`,
        found: found[result] as Tensor,
        numbers,
      }));
    }),
  );
  // Everything is started before the first number is waited for.
  for (const each of results) await expectNumbers(each);
}

interface Result {
  readonly result: string;
  readonly found: Tensor;
  readonly numbers: Stored;
}

async function expectNumbers({ result, found, numbers }: Result): Promise<void> {
  const data = await found.data();
  found.dispose();
  if (data.length !== numbers.length)
    throw new Error(`self-test: ${result} gave ${data.length} numbers; ${numbers.length} is right`);
  numbers.forEach((wanted, index) => {
    const number = at(data, index);
    const allowed = numbers instanceof Int32Array ? 0 : TOLERANCE * Math.max(1, Math.abs(wanted));
    if (!(Math.abs(number - wanted) <= allowed))
      throw new Error(`self-test: ${result} gave ${number} at ${index}; ${wanted} is right`);
  });
}
