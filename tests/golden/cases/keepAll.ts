import { keep, type Tensor } from '@tensorflow/tfjs-core';
import type { LayerTap, ModelTaps, Tap } from '../../../src/reformer/taps.ts';

/** A tap that keeps everything it is offered, by name. */
export class KeepAll {
  private readonly kept = new Map<string, Tensor>();

  get tap(): LayerTap {
    return this.named('');
  }

  get taps(): ModelTaps {
    return { model: this.named(''), layer: (layer) => this.named(`${layer}/`) };
  }

  /** @throws RangeError when the run did not offer the site */
  async read(site: string): Promise<Float32Array | Int32Array> {
    const tensor = this.kept.get(site);
    if (tensor === undefined) throw new RangeError(`the run offered no ${site}`);
    return (await tensor.data()) as Float32Array | Int32Array;
  }

  dispose(): void {
    for (const tensor of this.kept.values()) tensor.dispose();
  }

  private named(prefix: string): Tap<string> {
    return {
      wants: () => true,
      keep: (site, tensor) => this.kept.set(prefix + site, keep(tensor.clone())),
    };
  }
}
