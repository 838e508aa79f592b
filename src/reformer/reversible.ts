import { sub, type Tensor } from '@tensorflow/tfjs-core';
import { plus } from './tensors/plus.ts';

/** The two residual streams, each [batch, tokens, modelDim]. */
export type Streams = readonly [Tensor, Tensor];

/** F is attention, G is feed-forward. */
export interface Branches {
  readonly attention: (x2: Tensor) => Tensor;
  readonly feedForward: (y1: Tensor) => Tensor;
}

/**
 * [x1, x2] → [x1 + F(x2), x2 + G(y1)]
 *
 * @see Kitaev et al. 2020, §3, equation 9
 */
export function reversibleBlock([x1, x2]: Streams, { attention, feedForward }: Branches): Streams {
  const y1 = plus(x1, attention(x2));
  const y2 = plus(x2, feedForward(y1));
  return [y1, y2];
}

/**
 * [y1, y2] → [y1 − F(x2), y2 − G(y1)]: x2 comes first, because x1 needs it.
 *
 * @see Kitaev et al. 2020, §3
 */
export function invertBlock([y1, y2]: Streams, { attention, feedForward }: Branches): Streams {
  const x2 = sub(y2, feedForward(y1));
  const x1 = sub(y1, attention(x2));
  return [x1, x2];
}
