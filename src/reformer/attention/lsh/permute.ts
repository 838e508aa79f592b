import {
  add,
  customGrad,
  gather,
  mod,
  range,
  reshape,
  scalar,
  tidy,
  type GradSaveFunc,
  type Tensor,
} from '@tensorflow/tfjs-core';
import { sumOverRounds } from '../../../kernels/sumOverRounds/sumOverRounds.ts';

/**
 * Rows of `values` in the order of `order`, per leading row. Its gradient gathers by the inverse permutation:
 * gather's own would scatter with float atomics, which no backend but WebGPU has and which is not reproducible.
 *
 * @param values [rows, tokens, width]
 * @param order  [rows, slots] int32, slot → round · tokens + position; slots is a multiple of tokens
 * @param undo   [rows, slots] int32, the inverse of order
 * @returns [rows, slots, width]
 */
export function sortByOrder(values: Tensor, order: Tensor, undo: Tensor): Tensor {
  const [rows = 1, tokens = 1, width = 1] = values.shape;
  const slots = order.shape[1] ?? 1;
  const sorted = customGrad((input, save) => {
    (save as GradSaveFunc)([undo]);
    return {
      value: gatherRows(
        input as Tensor,
        tidy(() => mod(order, scalar(tokens, 'int32'))),
        slots,
      ),
      gradFunc: (dy: Tensor, [back]: Tensor[]) =>
        tidy(() => {
          const copies = reshape(gatherRows(dy, back as Tensor, slots), [
            rows,
            slots / tokens,
            tokens,
            width,
          ]);
          return sumOverRounds(copies, 1);
        }),
    };
  });
  return sorted(values);
}

/**
 * Puts sorted slots back: the inverse of a sort, per leading row.
 *
 * @param values [rows, slots, width], sorted
 * @returns [rows, slots, width], entry round · tokens + position
 */
export function unsort(values: Tensor, order: Tensor, undo: Tensor): Tensor {
  const slots = order.shape[1] ?? 1;
  const unsorted = customGrad((input, save) => {
    (save as GradSaveFunc)([order]);
    return {
      value: gatherRows(input as Tensor, undo, slots),
      gradFunc: (dy: Tensor, [forth]: Tensor[]) => gatherRows(dy, forth as Tensor, slots),
    };
  });
  return unsorted(values);
}

function gatherRows(values: Tensor, index: Tensor, slots: number): Tensor {
  const [rows = 1, length = 1, width = 1] = values.shape;
  return tidy(() => {
    const starts = reshape(range(0, rows * length, length, 'int32'), [rows, 1]);
    const flat = reshape(add(index, starts), [rows * slots]);
    return reshape(gather(reshape(values, [rows * length, width]), flat as never), [rows, slots, width]);
  });
}
