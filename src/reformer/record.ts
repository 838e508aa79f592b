import { dispose, keep, type Tensor } from '@tensorflow/tfjs-core';
import {
  isRequested,
  type NamedArray,
  type Recording,
  type RecordingRequest,
} from '../recording/recording.ts';
import { siteFacts, type LayerSite, type ModelSite, type Site } from '../recording/sites.ts';
import { readPacked } from './tensors/readPacked.ts';
import type { ModelTaps, Tap } from './taps.ts';

interface Kept {
  readonly site: Site;
  readonly layer: number | undefined;
  readonly tensor: Tensor;
}

/** Taps that keep what a request asks for, and read it all back at once. */
export class RecordingTaps {
  private readonly request: RecordingRequest;
  private readonly kept: Kept[] = [];

  constructor(request: RecordingRequest) {
    this.request = request;
  }

  get taps(): ModelTaps {
    return { model: this.tap<ModelSite>(), layer: (layer) => this.tap<LayerSite>(layer) };
  }

  /**
   * Reads everything kept, one transfer a dtype, and disposes it.
   *
   * @param layers number of layers of the model
   */
  async read(layers: number): Promise<Pick<Recording, 'model' | 'layers'>> {
    const model: Partial<Record<ModelSite, NamedArray>> = {};
    const byLayer: Partial<Record<LayerSite, NamedArray>>[] = Array.from({ length: layers }, () => ({}));
    try {
      for (const dtype of ['float32', 'int32'] as const) {
        const group = this.kept.filter(({ site }) => siteFacts(site).dtype === dtype);
        const arrays = await readPacked(group.map(({ tensor }) => tensor));
        group.forEach(({ site, layer, tensor }, index) => {
          const array: NamedArray = {
            axes: siteFacts(site).axes,
            shape: shapeOf(site, tensor),
            data: arrays[index] as never,
          };
          if (layer === undefined) model[site as ModelSite] = array;
          else (byLayer[layer] ?? {})[site as LayerSite] = array;
        });
      }
    } finally {
      this.dispose();
    }
    return { model, layers: byLayer };
  }

  dispose(): void {
    dispose(this.kept.map(({ tensor }) => tensor));
    this.kept.length = 0;
  }

  private tap<S extends Site>(layer?: number): Tap<S> {
    return {
      wants: (site) => isRequested(this.request, site, layer),
      keep: (site, tensor) => {
        if (isRequested(this.request, site, layer))
          this.kept.push({ site, layer, tensor: keep(tensor.clone()) });
      },
    };
  }
}

/** The batch axis of one sequence is dropped; rotations have none. */
function shapeOf(site: Site, tensor: Tensor): number[] {
  return site === 'rotations' ? tensor.shape : tensor.shape.slice(1);
}
