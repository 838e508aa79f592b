import { BUCKET_SORT } from './bucketSort/bucketSort.ts';
import { CHUNK_VISIBILITY } from './chunkVisibility/chunkVisibility.ts';
import type { CheckedKernel } from './defineKernel.ts';
import { DROPOUT_MASK } from './dropoutMask/dropoutMask.ts';
import { HASH_TOKENS } from './hashTokens/hashTokens.ts';
import { INVERT_PERMUTATION } from './invertPermutation/invertPermutation.ts';
import { SUM_OVER_ROUNDS } from './sumOverRounds/sumOverRounds.ts';
import { WINDOW_ATTENTION } from './windowAttention/windowAttention.ts';
import { WINDOW_GRADIENTS } from './windowAttention/windowGradients.ts';

/** Every kernel: what stands here is compared with its twin before a backend is trusted. */
export const KERNELS: readonly CheckedKernel[] = [
  HASH_TOKENS,
  BUCKET_SORT,
  INVERT_PERMUTATION,
  CHUNK_VISIBILITY,
  WINDOW_ATTENTION,
  WINDOW_GRADIENTS,
  SUM_OVER_ROUNDS,
  DROPOUT_MASK,
];
