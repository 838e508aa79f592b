import { matMul, tensor, tidy, type Tensor } from '@tensorflow/tfjs-core';
import { bucketSort } from '../../kernels/bucketSort/bucketSort.ts';
import { bucketSortReference } from '../../kernels/bucketSort/reference.ts';
import { hashTokens } from '../../kernels/hashTokens/hashTokens.ts';
import { hashTokensReference } from '../../kernels/hashTokens/reference.ts';
import { invertPermutation } from '../../kernels/invertPermutation/invertPermutation.ts';
import { maskedSoftmax } from '../../reformer/attention/exact/sharedQKAttention.ts';

/**
 * Compares a few kernels of the current backend with known numbers before it is trusted.
 *
 * @throws Error naming the kernel, the number found and the number expected
 */
export async function selfTest(): Promise<void> {
  const sizes = { rows: 1, heads: 1, tokens: 16, headDim: 4, rounds: 2, factors: [4] };
  const vectors = Float32Array.from({ length: 64 }, (_, index) => Math.sin(index * 1.7));
  const rotations = Float32Array.from({ length: 16 }, (_, index) => Math.cos(index * 2.3));
  const mask = new Int32Array(16).fill(1);
  const ids = hashTokensReference(vectors, rotations, mask, sizes);
  const order = bucketSortReference(ids, { rounds: 2, tokens: 16, buckets: 4 });

  const bucketIds = hashTokens(
    tensor(vectors, [1, 1, 16, 4]),
    tensor(rotations, [1, 4, 2, 2]),
    tensor(mask, [1, 16], 'int32'),
    [4],
  );
  await expectNumbers('hashTokens', bucketIds, ids);
  const sortOrder = bucketSort(bucketIds, 4);
  await expectNumbers('bucketSort', sortOrder, order);
  await expectNumbers('invertPermutation', invertPermutation(invertPermutation(sortOrder)), order);

  const square = tensor([1, 2, 3, 4], [2, 2]);
  await expectNumbers('matMul', matMul(square as never, square as never), [7, 10, 15, 22]);
  const softmax = tidy(() =>
    maskedSoftmax(tensor([0, Math.log(3), 5], [1, 3]), tensor([0, 0, -1e9], [1, 3])),
  );
  await expectNumbers('softmax', softmax, [0.25, 0.75, 0]);
}

async function expectNumbers(kernel: string, actual: Tensor, expected: ArrayLike<number>): Promise<void> {
  const found = await actual.data();
  for (let index = 0; index < expected.length; index++) {
    const [number = NaN, wanted = NaN] = [found[index], expected[index]];
    if (!(Math.abs(number - wanted) <= 1e-5)) {
      throw new Error(
        `self-test: ${kernel} gave ${String(number)} at ${String(index)}; ${String(wanted)} is right`,
      );
    }
  }
}
