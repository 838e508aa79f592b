import * as tf from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { Adafactor } from '../../src/training/adafactor.ts';
import { Adam } from '../../src/training/adam.ts';
import type { Optimiser } from '../../src/training/optimiser.ts';
import { expectClose } from '../support/arrays.ts';
import { onEachBackend } from '../support/backends.ts';

const STEPS = 5;
const gradients = Array.from({ length: STEPS }, (_, step) =>
  Float32Array.from(
    { length: 12 },
    (__, index) => Math.sin(1 + index * 1.7 + step * 0.9) * 10 ** (index % 3),
  ),
);
const start = Float32Array.from({ length: 12 }, (_, index) => Math.cos(index));

await onEachBackend(() => {
  it('Adam takes the steps of TensorFlow.js’s own', async () => {
    const variable = tf.variable(tf.tensor(start, [3, 4]), true, 'p');
    const own = tf.train.adam(0.05);
    for (const gradient of gradients) {
      const given = tf.tensor(gradient, [3, 4]);
      own.applyGradients([{ name: 'p', tensor: given }]);
      given.dispose();
    }
    const expected = await variable.data();
    own.dispose();
    tf.disposeVariables();
    expectClose(await descend(new Adam(new Map()), [3, 4]), expected, 1e-5);
  });

  it('Adafactor follows algorithms 4 and 5 of its paper, a matrix by its row and column means', async () => {
    expectClose(await descend(new Adafactor(new Map()), [3, 4]), adafactorTwin(3, 4, true), 1e-5);
  });

  it('Adafactor keeps all squares of what is no matrix', async () => {
    expectClose(await descend(new Adafactor(new Map()), [12]), adafactorTwin(3, 4, false), 1e-5);
  });

  it('Adafactor keeps rows + columns numbers of a matrix, Adam twice the matrix', () => {
    const kept = (optimiser: Optimiser) => {
      const parameter = tf.tensor(start, [3, 4]);
      const next = optimiser.update('p', parameter, parameter, 1, 0.1);
      const count = [...optimiser.state.values()].reduce((sum, { size }) => sum + size, 0);
      optimiser.dispose();
      tf.dispose([parameter, next]);
      return count;
    };
    expect(kept(new Adafactor(new Map()))).toBe(7);
    expect(kept(new Adam(new Map()))).toBe(24);
  });
});

async function descend(optimiser: Optimiser, shape: number[]): Promise<Float32Array> {
  let parameter = tf.tensor(start, shape);
  for (const [step, values] of gradients.entries()) {
    const gradient = tf.tensor(values, shape);
    const next = optimiser.update('p', parameter, gradient, step + 1, 0.05);
    tf.dispose([parameter, gradient]);
    parameter = next;
  }
  const data = (await parameter.data()) as Float32Array;
  parameter.dispose();
  optimiser.dispose();
  return data;
}

/** Float64, one number at a time: V̂ = rowSums · columnSums / sum, update clipping at 1, steps relative to the parameter. */
function adafactorTwin(rows: number, columns: number, factored: boolean): number[] {
  const parameter = Array.from(start);
  const bySlot = new Array<number>(rows * columns).fill(0);
  const rootMean = (values: number[]) => Math.sqrt(values.reduce((sum, x) => sum + x * x, 0) / values.length);
  const row = new Array<number>(rows).fill(0);
  const column = new Array<number>(columns).fill(0);
  for (const [step, gradient] of gradients.entries()) {
    const beta = 1 - (step + 1) ** -0.8;
    const square = (r: number, c: number) => (gradient[r * columns + c] ?? NaN) ** 2 + 1e-30;
    const range = (count: number) => Array.from({ length: count }, (_, index) => index);
    for (const r of range(rows))
      row[r] = beta * (row[r] ?? NaN) + (1 - beta) * range(columns).reduce((sum, c) => sum + square(r, c), 0);
    for (const c of range(columns))
      column[c] =
        beta * (column[c] ?? NaN) + (1 - beta) * range(rows).reduce((sum, r) => sum + square(r, c), 0);
    const total = row.reduce((sum, value) => sum + value, 0);
    const update = Array.from(gradient, (value, index) => {
      const [r, c] = [Math.floor(index / columns), index % columns];
      bySlot[index] = beta * (bySlot[index] ?? NaN) + (1 - beta) * square(r, c);
      const second = factored ? ((row[r] ?? NaN) * (column[c] ?? NaN)) / total : bySlot[index];
      return value / Math.sqrt(second);
    });
    const clip = Math.max(1, rootMean(update));
    const scale = Math.max(1e-3, rootMean(parameter));
    update.forEach((value, index) => {
      parameter[index] = (parameter[index] ?? NaN) - ((0.05 * scale) / clip) * value;
    });
  }
  return parameter;
}
