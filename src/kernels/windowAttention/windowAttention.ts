import { slice, tensor, tidy, type Tensor } from '@tensorflow/tfjs-core';
import { SEEN_ABOVE } from '../chunkVisibility/reference.ts';
import { launch, onWebGPU, type Kernel } from '../launch.ts';
import {
  STATISTICS,
  windowAttentionReference,
  windowGradientsReference,
  type WindowCotangents,
  type WindowGradients,
  type WindowOperands,
  type WindowSizes,
} from './reference.ts';
import forwardSource from './windowAttention.wgsl?raw';
import keyValueSource from './keyValueGradient.wgsl?raw';
import querySource from './queryGradient.wgsl?raw';

const UNIFORMS = ['slots', 'chunkLength', 'chunksBefore', 'windowChunks'];
const OPERANDS = ['queries', 'keys', 'values', 'visibility'];

/**
 * Attention within windows of chunks, as `windowAttentionReference`; untracked.
 *
 * @returns [rows, slots, headDim + 2]: output, largest logit, sum of exponentials relative to it
 */
export function windowAttention(operands: WindowOperands<Tensor>, sizes: WindowSizes): Tensor {
  const { rows, slots, headDim } = sizes;
  const shape: [number, number, number] = [rows, slots, headDim + STATISTICS];
  if (!onWebGPU()) return tensor(windowAttentionReference(read(operands), sizes), shape);
  return launchWindow('windowAttention', forwardSource, operands, sizes, shape);
}

/**
 * Gradients of `windowAttention`, as `windowGradientsReference`; untracked.
 *
 * @returns three tensors [rows, slots, headDim]
 */
export function windowGradients(
  operands: WindowOperands<Tensor>,
  cotangents: WindowCotangents<Tensor>,
  sizes: WindowSizes,
): WindowGradients<Tensor> {
  const { rows, slots, headDim } = sizes;
  const shape: [number, number, number] = [rows, slots, headDim];
  if (!onWebGPU()) {
    const found = windowGradientsReference(read(operands), read(cotangents), sizes);
    return {
      byQueries: tensor(found.byQueries, shape),
      byKeys: tensor(found.byKeys, shape),
      byValues: tensor(found.byValues, shape),
    };
  }
  const given = { ...operands, ...cotangents };
  const byQueries = launchWindow('queryGradient', querySource, given, sizes, shape);
  const [byKeys, byValues] = tidy(() => {
    const both = launchWindow('keyValueGradient', keyValueSource, given, sizes, [rows, slots, 2 * headDim]);
    return [0, headDim].map((start) => slice(both, [0, 0, start], shape)) as [Tensor, Tensor];
  });
  return { byQueries, byKeys, byValues };
}

function launchWindow(
  name: string,
  source: string,
  tensors: WindowOperands<Tensor> & Partial<WindowCotangents<Tensor>>,
  { rows, slots, headDim, chunkLength, chunksBefore, chunksAfter }: WindowSizes,
  shape: readonly number[],
): Tensor {
  const { byOutput, perQuery } = tensors;
  const cotangents = byOutput === undefined || perQuery === undefined ? {} : { byOutput, perQuery };
  const kernel: Kernel = {
    name: `${name} ${headDim}`,
    source: `const HEAD_DIM = ${headDim};\nconst SEEN_ABOVE = f32(${SEEN_ABOVE});\n${source}`,
    inputs: [...OPERANDS, ...Object.keys(cotangents)],
    uniforms: UNIFORMS,
    dtype: 'float32',
  };
  const inputs = [tensors.queries, tensors.keys, tensors.values, tensors.visibility];
  return launch(
    kernel,
    [...inputs, ...Object.values(cotangents)],
    { slots, chunkLength, chunksBefore, windowChunks: 1 + chunksBefore + chunksAfter },
    rows * slots,
    shape,
  );
}

function read<Names extends string>(tensors: Readonly<Record<Names, Tensor>>): Record<Names, Float32Array> {
  const entries = Object.entries<Tensor>(tensors).map(([name, each]) => [name, each.dataSync()]);
  return Object.fromEntries(entries) as Record<Names, Float32Array>;
}
