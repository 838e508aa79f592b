import type { Tensor } from '@tensorflow/tfjs-core';
import { plus } from './tensors/plus.ts';
import type { Branches } from './reversible.ts';

/**
 * x → [y = x + F(x)] → y + G(y), the residual block of a Transformer with the norm inside each branch. It cannot be
 * undone: F sees the very stream that it is added to.
 *
 * @see Vaswani et al. 2017, §3.1; Kitaev et al. 2020, §3, for what reversibility changes
 */
export function ordinaryBlock(x: Tensor, { attention, feedForward }: Branches): Tensor {
  const y = plus(x, attention(x));
  return plus(y, feedForward(y));
}
