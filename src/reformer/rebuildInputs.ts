import { dispose, keep, sub, tidy, type Tensor } from '@tensorflow/tfjs-core';
import type { ModelInputs, Reformer } from './model.ts';
import { invertBlock, type Streams } from './reversible.ts';
import { NO_LAYER_TAP, NO_TAPS, type ModelTaps } from './taps.ts';

/**
 * Goes back from the streams after the last block and taps each block's input as the reverse pass rebuilds it, with
 * the bucket ids of the forward pass.
 *
 * @see Kitaev et al. 2020, §3
 */
export function rebuildInputs(model: Reformer, inputs: ModelInputs, taps: ModelTaps): void {
  tidy(() => {
    const { outputs, bucketIds } = runKeepingBuckets(model, inputs);
    const replayed = { ...inputs, bucketIds };
    model.config.layers.reduceRight<Streams>((streams, _, layer) => {
      const branches = model.branches(layer, replayed, NO_LAYER_TAP);
      const tap = taps.layer(layer);
      const rebuilt = invertBlock(streams, branches);
      tap.keep('rebuiltX1', rebuilt[0]);
      tap.keep('rebuiltX2', rebuilt[1]);
      if (tap.wants('x1TriedFirst'))
        tap.keep('x1TriedFirst', sub(streams[0], branches.attention(streams[1])));
      return rebuilt;
    }, outputs);
    dispose(bucketIds.filter((ids) => ids !== undefined));
  });
}

/** A forward pass that keeps what the reverse one needs. */
function runKeepingBuckets(
  model: Reformer,
  inputs: ModelInputs,
): { outputs: Streams; bucketIds: (Tensor | undefined)[] } {
  const bucketIds: (Tensor | undefined)[] = model.config.layers.map(() => undefined);
  let streams = model.start(model.embed(inputs.tokens));
  model.config.layers.forEach((_, layer) => {
    streams = model.block(layer, streams, inputs, {
      ...NO_TAPS.layer(layer),
      keep: (site, tensor) => {
        if (site === 'bucketIds') bucketIds[layer] = keep(tensor.clone());
      },
    });
  });
  return { outputs: streams as Streams, bucketIds };
}
