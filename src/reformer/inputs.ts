import { tensor, type Tensor } from '@tensorflow/tfjs-core';
import { lengthFields } from '../config/attentionKinds.ts';
import { rotationColumns, type ReformerConfig } from '../config/reformerConfig.ts';
import type { ModelInputs } from './model.ts';
import { seededRotations } from './attention/lsh/rotations.ts';

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
    rotations: seededRotationTensors(config, seed),
  };
}

/** One sequence of any length, padded with token 0 to the next length that the network takes. */
export function paddedInputs(config: ReformerConfig, ids: ArrayLike<number>, seed: number): ModelInputs {
  const length = paddedLength(config, ids.length);
  const fill = (value: (position: number) => number) =>
    tensor(
      Int32Array.from({ length }, (_, position) => (position < ids.length ? value(position) : 0)),
      [1, length],
      'int32',
    );
  return {
    tokens: fill((position) => ids[position] ?? 0),
    mask: fill(() => 1),
    padded: length > ids.length,
    rotations: seededRotationTensors(config, seed),
  };
}

/** The shortest length from `tokens` on that chunks of every layer divide. */
export function paddedLength(
  config: Pick<ReformerConfig, 'layers' | 'chunkLength' | 'localChunkLength' | 'feedForwardChunks'>,
  tokens: number,
): number {
  const parts = [config.feedForwardChunks, ...lengthFields(config.layers).map((field) => config[field])];
  const multiple = parts.reduce((one, other) => (one * other) / greatestCommonDivisor(one, other));
  return Math.ceil(tokens / multiple) * multiple;
}

function greatestCommonDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestCommonDivisor(other, one % other);
}

function seededRotationTensors(config: ReformerConfig, seed: number): (layer: number) => Tensor {
  const { heads, headDim, hashRounds } = config;
  const shape = [heads, headDim, hashRounds, rotationColumns(config)];
  return (layer) => tensor(seededRotations(config, seed, layer), shape);
}
