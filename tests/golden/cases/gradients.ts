import { grads, type Tensor } from '@tensorflow/tfjs-core';
import { CLOSE, compare, NORMALISED, type Comparison } from './comparison.ts';
import type { GoldenCase } from './goldenCase.ts';

/** Tolerance of gradients that an unnormalised float32 round weight of the reference has touched. */
export const UNNORMALISED_GRADIENT = 5e-2;

/**
 * Gradients of a scalar by its inputs against the case: its float64 run where it has one, else its float32 run.
 * Tolerances are relative to the largest entry of the tensor.
 *
 * @param inputs name of the gradient without its prefix → the tensor it is taken by
 * @param unnormalised true when the reference's own round weights touch the float32 gradients
 */
export async function compareGradients(
  golden: GoldenCase,
  inputs: Readonly<Record<string, Tensor>>,
  loss: (inputs: Readonly<Record<string, Tensor>>) => Tensor,
  unnormalised = false,
): Promise<Comparison[]> {
  const names = Object.keys(inputs).filter(
    (name) => golden.has(`grad.${name}`) || golden.has(`grad64.${name}`),
  );
  const fixed = { ...inputs };
  const gradients = grads((...tensors: Tensor[]) =>
    loss({
      ...fixed,
      ...Object.fromEntries(names.map((name, index) => [name, tensors[index]] as [string, Tensor])),
    }),
  )(names.map((name) => fixed[name] as Tensor));
  const results: Comparison[] = [];
  for (const [index, name] of names.entries()) {
    const in64 = golden.has(`grad64.${name}`);
    const reference = `${in64 ? 'grad64' : 'grad'}.${name}`;
    const largest = Array.from(golden.array(reference).data).reduce(
      (most, value) => Math.max(most, Math.abs(value)),
      0,
    );
    const relative = !unnormalised ? CLOSE : in64 ? NORMALISED : UNNORMALISED_GRADIENT;
    results.push(compare(golden, reference, (await gradients[index]?.data()) ?? [], relative * largest));
  }
  return results;
}

/** Whether the reference's round weights do not sum to one somewhere in this case. */
export function isUnnormalised(golden: GoldenCase): boolean {
  return golden.has('check.self_only') && golden.array('check.self_only').data.includes(1);
}
