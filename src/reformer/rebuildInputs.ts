import { sub, tidy } from '@tensorflow/tfjs-core';
import type { ModelInputs, Reformer } from './model.ts';
import { keepForReplay } from './replay.ts';
import { invertBlock, type Streams } from './reversible.ts';
import { NO_LAYER_TAP, NO_TAPS, type ModelTaps } from './taps.ts';

/**
 * Goes back from the streams after the last block and taps each block's input as the reverse pass rebuilds it, with
 * what the forward pass drew.
 *
 * @see Kitaev et al. 2020, §3
 */
export function rebuildInputs(model: Reformer, inputs: ModelInputs, taps: ModelTaps): void {
  tidy(() => {
    const { replayed, tap: keeping, dispose } = keepForReplay(model.config.layers);
    const outputs = model.encode(model.embed(inputs.tokens), inputs, { ...NO_TAPS, layer: keeping });
    const again = { ...inputs, replayed };
    model.config.layers.reduceRight<Streams>((streams, _, layer) => {
      const branches = model.branches(layer, again, NO_LAYER_TAP);
      const tap = taps.layer(layer);
      const rebuilt = invertBlock(streams, branches);
      tap.keep('rebuiltX1', rebuilt[0]);
      tap.keep('rebuiltX2', rebuilt[1]);
      if (tap.wants('x1TriedFirst'))
        tap.keep('x1TriedFirst', sub(streams[0], branches.attention(streams[1])));
      return rebuilt;
    }, outputs as Streams);
    dispose();
  });
}
