import { dispose, keep, type Tensor } from '@tensorflow/tfjs-core';
import type { AttentionKind } from '../config/attentionKinds.ts';
import { ATTENTIONS } from './attention/attentions.ts';
import type { LayerTap } from './taps.ts';

/** What a forward pass drew and its reverse pass must not draw again. */
export interface Replay {
  /** `ModelInputs.replayed` of the reverse pass: a layer's tensor once it was kept. */
  readonly replayed: readonly (Tensor | undefined)[];
  /** Keeps the site that the layer's attention names, and nothing else. */
  readonly tap: (layer: number) => LayerTap;
  readonly dispose: () => void;
}

/** @returns taps for a forward pass through these layers, and what they kept; the caller disposes it */
export function keepForReplay(layers: readonly AttentionKind[]): Replay {
  const replayed: (Tensor | undefined)[] = layers.map(() => undefined);
  const sites = layers.map((kind) => ATTENTIONS[kind].replayed);
  return {
    replayed,
    tap: (layer) => ({
      wants: (site) => site === sites[layer],
      keep: (site, tensor) => {
        if (site === sites[layer]) replayed[layer] = keep(tensor.clone());
      },
    }),
    dispose: () => {
      dispose(replayed.filter((each) => each !== undefined));
    },
  };
}
