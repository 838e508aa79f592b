import type { ReformerConfig } from '../../../src/config/reformerConfig.ts';
import { erf } from './erf.ts';
import { at, type Differentiable } from './vectors.ts';

type Activation = ReformerConfig['activation'];

/** The activation of each entry. Back: dx = dy · slope(x). */
export function activate(input: Float64Array, activation: Activation): Differentiable<[Float64Array]> {
  const { value, slope } = ACTIVATIONS[activation];
  return {
    output: input.map(value),
    backward: (cotangent) => [input.map((x, index) => at(cotangent, index) * slope(x))],
  };
}

type OfOne = (x: number) => number;

const ACTIVATIONS: Readonly<Record<Activation, { value: OfOne; slope: OfOne }>> = {
  relu: { value: (x) => Math.max(x, 0), slope: (x) => (x > 0 ? 1 : 0) },
  // x Φ(x), and Φ(x) + x φ(x)
  gelu: {
    value: (x) => x * normalBelow(x),
    slope: (x) => normalBelow(x) + (x * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI),
  },
  // x (1 + tanh u) / 2, and (1 + tanh u) / 2 + x (1 − tanh² u) u′ / 2
  gelu_tanh: {
    value: (x) => (x * (1 + Math.tanh(inner(x)))) / 2,
    slope: (x) => {
      const tanh = Math.tanh(inner(x));
      const innerSlope = Math.sqrt(2 / Math.PI) * (1 + 3 * 0.044715 * x ** 2);
      return (1 + tanh + x * (1 - tanh ** 2) * innerSlope) / 2;
    },
  },
};

/** Φ(x) of the standard normal distribution. */
function normalBelow(x: number): number {
  return (1 + erf(x * Math.SQRT1_2)) / 2;
}

/** u = √(2/π) (x + 0.044715 x³) */
function inner(x: number): number {
  return Math.sqrt(2 / Math.PI) * (x + 0.044715 * x ** 3);
}
