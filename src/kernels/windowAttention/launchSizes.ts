import { SEEN_ABOVE } from '../chunkVisibility/reference.ts';
import type { WindowSizes } from './reference.ts';

/** What is compiled into the passes of windowed attention and of its gradients. */
export function windowConstants({ headDim }: WindowSizes): Record<string, number> {
  return { HEAD_DIM: headDim, SEEN_ABOVE };
}

/** What `window.wgsl` reads. */
export function windowUniforms(sizes: {
  readonly slots: number;
  readonly chunkLength: number;
  readonly chunksBefore: number;
  readonly chunksAfter: number;
}): Record<string, number> {
  const { slots, chunkLength, chunksBefore, chunksAfter } = sizes;
  return { slots, chunkLength, chunksBefore, windowChunks: 1 + chunksBefore + chunksAfter };
}
