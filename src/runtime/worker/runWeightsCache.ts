import { dispose } from '@tensorflow/tfjs-core';
import type { ReformerConfig } from '../../config/reformerConfig.ts';
import { initialWeights } from '../../reformer/initialise.ts';
import { loadWeights } from '../../reformer/loadWeights.ts';
import type { RunWeights } from '../runContext.ts';
import type { WeightsOrigin } from '../../recording/weightsOrigin.ts';
import type { ReadWeights } from './openWeights.ts';
import { sameShapes } from './sameShapes.ts';
import { fetchWeights } from './shippedWeights.ts';

/** The weights that runs stand on. Those of the last run stay on the device until another config needs others. */
export class RunWeightsCache {
  /** Where the page's data lies. */
  base = '';
  /** Of the page's last run: what is measured or written of it stands on the same. */
  chosen: 'shipped' | 'random' = 'shipped';
  /** From outside; they come before all others where they fit. */
  private opened: ReadWeights | null = null;
  private loaded: (RunWeights & { readonly key: string }) | undefined;
  private readonly trained: (config: ReformerConfig) => RunWeights | null;

  /** @param trained the weights trained here, where the config can use them */
  constructor(trained: (config: ReformerConfig) => RunWeights | null) {
    this.trained = trained;
  }

  /** @param weights null for none */
  open(weights: ReadWeights | null): void {
    this.opened = weights;
    // Another file may have the same name.
    if (this.loaded?.origin.kind === 'opened') this.drop();
  }

  /** @returns those opened, trained here, shipped, or drawn from the seed: the first that fits */
  async weightsFor(config: ReformerConfig, seed: number): Promise<RunWeights> {
    const isRandom = this.chosen === 'random';
    if (!isRandom && this.opened !== null && sameShapes(this.opened.opened.config, config)) {
      const { opened, tensors } = this.opened;
      return this.load(`opened ${opened.name}`, config, () => tensors, { kind: 'opened', name: opened.name });
    }
    const trained = isRandom ? null : this.trained(config);
    if (trained !== null) return trained;
    const shipped = isRandom ? null : await fetchWeights(this.base, config);
    if (shipped !== null)
      return this.load(shipped.name, config, () => shipped.tensors, { kind: 'shipped', name: shipped.name });
    const key = `${JSON.stringify(config.layers)} ${config.maxTokens} ${config.heads} ${seed}`;
    return this.load(key, config, () => initialWeights(config, seed), { kind: 'random' });
  }

  private load(
    key: string,
    config: ReformerConfig,
    tensors: () => Parameters<typeof loadWeights>[1],
    origin: WeightsOrigin,
  ): RunWeights {
    if (this.loaded?.key === key) return this.loaded;
    this.drop();
    this.loaded = { key, weights: loadWeights(config, tensors()), origin };
    return this.loaded;
  }

  private drop(): void {
    dispose([...(this.loaded?.weights.values() ?? [])]);
    this.loaded = undefined;
  }
}
