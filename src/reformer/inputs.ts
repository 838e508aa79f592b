import { tensor, type Tensor } from '@tensorflow/tfjs-core';
import { rotationColumns, type ReformerConfig } from '../recording/reformerConfig.ts';
import type { ModelInputs } from './model.ts';
import { seededRotations } from './rotations.ts';

/**
 * A batch without padding, with rotations drawn from a seed. The caller disposes `tokens` and `mask`.
 *
 * @param ids [batch, tokens], row-major
 */
export function seededInputs(config: ReformerConfig, ids: Int32Array, seed: number): ModelInputs {
  const tokens = config.maxTokens;
  const shape: [number, number] = [ids.length / tokens, tokens];
  return {
    tokens: tensor(ids, shape, 'int32'),
    mask: tensor(new Int32Array(ids.length).fill(1), shape, 'int32'),
    padded: false,
    rotations: (layer) => rotationTensor(config, seed, layer),
  };
}

function rotationTensor(config: ReformerConfig, seed: number, layer: number): Tensor {
  const { heads, headDim, hashRounds } = config;
  return tensor(seededRotations(config, seed, layer), [heads, headDim, hashRounds, rotationColumns(config)]);
}
