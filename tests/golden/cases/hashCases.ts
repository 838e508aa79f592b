import { bucketSort } from '../../../src/kernels/bucketSort/bucketSort.ts';
import { hashTokens } from '../../../src/kernels/hashTokens/hashTokens.ts';
import { invertPermutation } from '../../../src/kernels/invertPermutation/invertPermutation.ts';
import { chooseBucketFactors } from '../../../src/config/bucketRule.ts';
import { rotate } from '../../../src/reformer/attention/lsh/lshAttention.ts';
import { compare, type Comparison } from './comparison.ts';
import { maskOf, type GoldenCase } from './goldenCase.ts';

/** hash_*: rotation, argmax, offset, sort and undo. */
export async function runHash(golden: GoldenCase): Promise<Comparison[]> {
  const vectors = golden.tensor('in.vectors');
  const rotations = golden.tensor('in.rotations');
  const [batch = 1, , tokens = 1] = vectors.shape;
  const { mask, padded } = maskOf(golden, batch, tokens);
  const factors = golden.numbers('num_buckets');
  const total = factors.reduce((product, factor) => product * factor, 1) + Number(padded);
  const bucketIds = hashTokens(vectors, rotations, mask, factors);
  const order = bucketSort(bucketIds, total);
  const ids = await bucketIds.data();
  return [
    compare(golden, 'mid.rotated', await rotate(vectors, rotations).data()),
    compare(golden, 'out.buckets', ids),
    compare(golden, 'out.buckets_offset', withRoundOffset(ids, bucketIds.shape, total)),
    compare(golden, 'out.sorted_idx', await order.data()),
    compare(golden, 'out.undo_idx', await invertPermutation(order).data()),
  ];
}

/** bucket_rule: the number of buckets from the length. */
export function runBucketRule(golden: GoldenCase): Comparison[] {
  const rows = golden.array('in.rows').data;
  const chosen: number[] = [];
  for (let row = 0; row < rows.length; row += 3) {
    const factors = chooseBucketFactors(rows[row] ?? 0, rows[row + 1] ?? 0, rows[row + 2] ?? 0);
    chosen.push(factors[0] ?? 0, factors[1] ?? 0);
  }
  return [compare(golden, 'out.buckets', chosen)];
}

/** Bucket + round · total, as the references number the buckets of several rounds. */
export function withRoundOffset(ids: ArrayLike<number>, shape: readonly number[], total: number): number[] {
  const [, , rounds = 1, tokens = 1] = shape;
  return Array.from(ids, (id, index) => id + total * (Math.floor(index / tokens) % rounds));
}
