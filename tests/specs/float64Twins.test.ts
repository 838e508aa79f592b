import { reshape, tensor, valueAndGrads, type Tensor } from '@tensorflow/tfjs-core';
import { median } from 'd3';
import { afterAll, expect, it } from 'vitest';
import { gaussianArray, inScope, largestDifference } from '../support/arrays.ts';
import { onEachBackend } from '../support/backends.ts';
import { erf } from '../support/float64/erf.ts';
import { centralDifferences } from '../support/float64/finiteDifferences.ts';
import { SUBJECTS, type Subject } from '../support/float64/subjects.ts';
import { at, dot } from '../support/float64/vectors.ts';

const SEEDS = [1, 2, 3];

it.each([
  [0, 0],
  [0.001, 0.0011283787909692365],
  [-0.5, -0.5204998778130465],
  [1, 0.8427007929497149],
  [2, 0.9953222650189527],
  [3, 0.9999779095030014],
  [4.5, 0.9999999998033839],
  [7, 1],
])('erf(%d) is %d to 1e-14', (x, expected) => {
  expect(Math.abs(erf(x) - expected)).toBeLessThanOrEqual(1e-14);
});

it.each(SUBJECTS)('central differences in float64 agree with the gradients of %s', (_, draw) => {
  for (const seed of SEEDS) {
    const { twin, inputs, cotangent } = drawn(draw, seed);
    const gradients = twin(...inputs).backward(cotangent);
    expect(gradients).toHaveLength(inputs.length);
    for (const [index, gradient] of gradients.entries()) {
      const differences = centralDifferences(at(inputs, index), (moved) =>
        dot(twin(...inputs.with(index, moved)).output, cotangent),
      );
      expect(apart(gradient, differences)).toBeLessThanOrEqual(1e-6);
    }
  }
});

await onEachBackend((backend) => {
  const errors: number[] = [];

  it.each(SUBJECTS)('%s has the value and the gradients of its float64 twin', (_, draw) =>
    inScope(async () => {
      for (const seed of SEEDS) {
        const { shapes, twin, real, inputs, cotangent } = drawn(draw, seed);
        const { output, backward } = twin(...inputs);
        const found = valueAndGrads((...tensors: Tensor[]) => reshape(real(...tensors), [-1]))(
          inputs.map((input, index) => tensor(Float32Array.from(input), [...at(shapes, index)])),
          tensor(Float32Array.from(cotangent)),
        );
        const expected = [output, ...backward(cotangent)];
        for (const [index, each] of [found.value, ...found.grads].entries()) {
          const error = apart(await each.data(), at(expected, index));
          errors.push(error);
          expect(error).toBeLessThanOrEqual(2e-5);
        }
      }
    }),
  );

  afterAll(() => {
    const [typical, worst] = [median(errors) ?? NaN, Math.max(...errors)].map((error) =>
      error.toExponential(1),
    );
    console.info(
      `${backend}: ${errors.length} tensors off their float64 twins by ${typical} of their largest entry at the median, ${worst} at worst`,
    );
  });
});

/** Inputs and a cotangent of float32 numbers, so that both precisions start from the same ones. */
function drawn(draw: (seed: number) => Subject, seed: number) {
  const subject = draw(seed);
  const inputs: Float64Array[] = subject.shapes.map((shape, index) =>
    Float64Array.from(
      gaussianArray(
        shape.reduce((product, size) => product * size, 1),
        100 * seed + index,
      ),
    ),
  );
  const size = subject.twin(...inputs).output.length;
  return { ...subject, inputs, cotangent: Float64Array.from(gaussianArray(size, 100 * seed + 99)) };
}

/** Largest difference relative to the tensor's largest entry. */
function apart(actual: ArrayLike<number>, expected: Float64Array): number {
  const largest = largestDifference(expected, new Float64Array(expected.length));
  expect(largest).toBeGreaterThan(0);
  return largestDifference(actual, expected) / largest;
}
