/** Nodes and weights of Gauss–Legendre quadrature. */
export interface Quadrature {
  readonly nodes: readonly number[];
  readonly weights: readonly number[];
}

/**
 * Gauss–Legendre quadrature on [−1, 1] by Newton's method on the Legendre polynomial.
 *
 * @param count nodes; exact for polynomials of degree 2 · count − 1
 */
export function gaussLegendre(count: number): Quadrature {
  const pairs = Array.from({ length: count }, (_, index) => {
    let node = Math.cos((Math.PI * (index + 0.75)) / (count + 0.5));
    let slope = 1;
    for (let step = 0; step < 8; step++) {
      const { value, derivative } = legendre(count, node);
      node -= value / derivative;
      slope = derivative;
    }
    return { node, weight: 2 / ((1 - node * node) * slope * slope) };
  });
  return { nodes: pairs.map(({ node }) => node), weights: pairs.map(({ weight }) => weight) };
}

/** @returns ∫ f over [from, to] */
export function integrate(
  { nodes, weights }: Quadrature,
  from: number,
  to: number,
  f: (at: number) => number,
): number {
  const half = (to - from) / 2;
  let sum = 0;
  for (const [index, node] of nodes.entries()) sum += (weights[index] ?? 0) * f(from + half * (1 + node));
  return half * sum;
}

function legendre(degree: number, x: number): { readonly value: number; readonly derivative: number } {
  let [before, value] = [1, x];
  for (let n = 2; n <= degree; n++)
    [before, value] = [value, ((2 * n - 1) * x * value - (n - 1) * before) / n];
  return { value, derivative: (degree * (x * value - before)) / (x * x - 1) };
}
