import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { ReformerConfig } from '../config/reformerConfig.ts';
import type { StoredTensor } from '../files/safetensors.ts';
import { gaussianNumbers } from '../maths/random.ts';
import { NAMES, parameterShapes } from '../config/weightNames.ts';

const EMBEDDINGS: readonly string[] = [
  NAMES.wordEmbeddings,
  NAMES.learnedPositions,
  NAMES.axialRows,
  NAMES.axialColumns,
];

/**
 * Weights before training: embeddings and positions of unit variance, dense layers of variance 1 / inputs, biases
 * zero, norms one.
 *
 * @param seed 32-bit integer
 */
export function initialWeights(config: ReformerConfig, seed: number): Map<string, StoredTensor> {
  const gaussian = gaussianNumbers(xoroshiro128plus(seed));
  const weights = new Map<string, StoredTensor>();
  for (const [name, shape] of parameterShapes(config)) {
    const data = new Float32Array(shape.reduce((product, size) => product * size, 1));
    if (name.endsWith('layer_norm.weight')) data.fill(1);
    else if (!name.endsWith('bias')) {
      const spread = EMBEDDINGS.includes(name) ? 1 : 1 / Math.sqrt(shape.at(-1) ?? 1);
      for (let index = 0; index < data.length; index++) data[index] = spread * gaussian();
    }
    weights.set(name, { shape, data });
  }
  return weights;
}
