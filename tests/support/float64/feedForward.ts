import type { ReformerConfig } from '../../../src/config/reformerConfig.ts';
import { activate } from './activate.ts';
import { layerNorm } from './layerNorm.ts';
import { linear } from './linear.ts';
import type { Differentiable } from './vectors.ts';

/**
 * G of a block: layer norm, dense, activation, dense. Back: the chain of their ways back.
 *
 * @param input [rows, modelDim]
 * @param normWeight, normBias [modelDim]
 * @param wideWeight [feedForwardDim, modelDim], outputWeight [modelDim, feedForwardDim], each with its bias
 * @see Kitaev et al. 2020, §3
 */
export function feedForward(
  [input, normWeight, normBias, wideWeight, wideBias, outputWeight, outputBias]: FeedForwardInputs,
  options: Pick<ReformerConfig, 'activation' | 'layerNormEpsilon'>,
): Differentiable<FeedForwardInputs> {
  const normal = layerNorm(input, normWeight, normBias, options.layerNormEpsilon);
  const wide = linear(normal.output, wideWeight, wideBias);
  const active = activate(wide.output, options.activation);
  const result = linear(active.output, outputWeight, outputBias);
  return {
    output: result.output,
    backward: (cotangent) => {
      const [forActive, ...forOutput] = result.backward(cotangent);
      const [forNormal, ...forWide] = wide.backward(...active.backward(forActive));
      return [...normal.backward(forNormal), ...forWide, ...forOutput];
    },
  };
}

type FeedForwardInputs = [
  input: Float64Array,
  normWeight: Float64Array,
  normBias: Float64Array,
  wideWeight: Float64Array,
  wideBias: Float64Array,
  outputWeight: Float64Array,
  outputBias: Float64Array,
];
