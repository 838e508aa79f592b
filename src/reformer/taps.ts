import type { Tensor } from '@tensorflow/tfjs-core';
import type { LayerSite, ModelSite } from '../recording/sites.ts';

/**
 * Identity taps: the model offers what it computed, the tap decides what is kept. `wants` lets the model leave out
 * what exists only to be looked at. A tap that keeps a tensor clones it; the model disposes its own.
 */
export interface Tap<Site> {
  wants(site: Site): boolean;
  keep(site: Site, tensor: Tensor): void;
}

export type LayerTap = Tap<LayerSite>;

/** Taps of a whole model. */
export interface ModelTaps {
  readonly model: Tap<ModelSite>;
  readonly layer: (layer: number) => LayerTap;
}

const silent = { wants: () => false, keep: () => undefined };

/** Keeps nothing. */
export const NO_TAPS: ModelTaps = { model: silent, layer: () => silent };

/** Keeps nothing of a layer. */
export const NO_LAYER_TAP: LayerTap = silent;
