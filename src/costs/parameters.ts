import type { Sizes } from './sizes.ts';

/**
 * Parameters without embeddings, biases and norms: four d × d projections (also where queries and keys are shared, so
 * that models of one size are compared) and two d × d_ff matrices a layer.
 */
export function parameterCount({
  layers,
  modelDim,
  feedForwardDim,
}: Pick<Sizes, 'layers' | 'modelDim' | 'feedForwardDim'>): number {
  return layers * (4 * modelDim ** 2 + 2 * modelDim * feedForwardDim);
}

/**
 * Bytes a parameter takes in training with Adam: weight, gradient and two moments in float32. Mixed precision comes to
 * the same 16 (2 + 2 + 12, Rajbhandari et al. 2020, §3.1), so it does not follow `bytesPerValue`.
 */
export const ADAM_BYTES_PER_PARAMETER = 16;

/** Bytes of weights, gradients and Adam's moments. */
export function adamBytes(sizes: Pick<Sizes, 'layers' | 'modelDim' | 'feedForwardDim'>): number {
  return ADAM_BYTES_PER_PARAMETER * parameterCount(sizes);
}
