import { dispose } from '@tensorflow/tfjs-core';
import type { ReformerConfig } from '../../config/reformerConfig.ts';
import { initialWeights } from '../../reformer/initialise.ts';
import { loadWeights } from '../../reformer/loadWeights.ts';
import type { RunWeights } from '../runContext.ts';
import { fetchWeights } from './shippedWeights.ts';

/** The weights that runs stand on. Those of the last run stay on the device until another config needs others. */
export class RunWeightsCache {
  /** Where the page's data lies. */
  base = '';
  /** Of the page's last run: what is measured or written of it stands on the same. */
  chosen: 'shipped' | 'random' = 'shipped';
  private loaded: (RunWeights & { readonly key: string }) | undefined;
  private readonly trained: (config: ReformerConfig) => RunWeights | null;

  /** @param trained the weights trained here, where the config can use them */
  constructor(trained: (config: ReformerConfig) => RunWeights | null) {
    this.trained = trained;
  }

  /** @returns those trained here, shipped, or drawn from the seed: the first that fits */
  async weightsFor(config: ReformerConfig, seed: number): Promise<RunWeights> {
    const trained = this.chosen === 'random' ? null : this.trained(config);
    if (trained !== null) return trained;
    const shipped = this.chosen === 'random' ? null : await fetchWeights(this.base, config);
    const key =
      shipped?.name ?? `${JSON.stringify(config.layers)} ${config.maxTokens} ${config.heads} ${seed}`;
    if (this.loaded?.key !== key) {
      dispose([...(this.loaded?.weights.values() ?? [])]);
      this.loaded = {
        key,
        weights: loadWeights(config, shipped?.tensors ?? initialWeights(config, seed)),
        origin: shipped === null ? { kind: 'random' } : { kind: 'shipped', name: shipped.name },
      };
    }
    return this.loaded;
  }
}
