import type { ReformerConfig } from '../config/reformerConfig.ts';

/**
 * Every parameter of a reversible network of LSH blocks with learned positions, those of embeddings, biases and norms
 * included.
 */
export function modelParameters({
  vocabulary,
  maxTokens,
  modelDim,
  heads,
  headDim,
  feedForwardDim,
  layers,
}: Pick<
  ReformerConfig,
  'vocabulary' | 'maxTokens' | 'modelDim' | 'heads' | 'headDim' | 'feedForwardDim' | 'layers'
>): number {
  const embeddings = (vocabulary + maxTokens) * modelDim;
  // Shared query and key, value, output.
  const attention = 2 * modelDim + 3 * modelDim * heads * headDim;
  const feedForward = 2 * modelDim + 2 * modelDim * feedForwardDim + feedForwardDim + modelDim;
  // The head reads both streams.
  const head = 2 * 2 * modelDim + (2 * modelDim + 1) * vocabulary;
  return embeddings + layers.length * (attention + feedForward) + head;
}
