import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, Variable } from '@tensorflow/tfjs-core';
import type { ReformerConfig } from '../recording/reformerConfig.ts';
import type { StoredTensor } from '../recording/safetensors.ts';
import { Reformer, type ModelInputs } from './model.ts';
import { reversibleGradients, type LossGradients } from './reversibleGradients.ts';
import { storedGradients } from './storedGradients.ts';

/** What a step of training takes. */
export interface TrainingOptions {
  readonly learningRate: number;
  /** Largest global norm of the gradients; larger ones are scaled down. */
  readonly clipNorm: number;
  /** First position whose next token counts in the loss. */
  readonly lossFrom: number;
  /** Rebuild activations in reverse, or store them all on a tape. Same model, same gradients. */
  readonly backward?: 'reversible' | 'stored';
}

/** Trains a Reformer with Adam. */
export class Trainer {
  readonly model: Reformer;
  private readonly variables: ReadonlyMap<string, Variable>;
  private readonly optimiser: tf.AdamOptimizer;
  private readonly options: TrainingOptions;

  constructor(config: ReformerConfig, initial: ReadonlyMap<string, StoredTensor>, options: TrainingOptions) {
    this.variables = new Map(
      [...initial].map(([name, { shape, data }]) => [
        name,
        tf.variable(tf.tensor(data, [...shape], 'float32'), true, name),
      ]),
    );
    this.model = new Reformer(config, this.variables);
    this.optimiser = tf.train.adam(options.learningRate);
    this.options = options;
  }

  /** One step; @returns the loss before it, in nats a symbol */
  async step(inputs: ModelInputs): Promise<number> {
    const { loss, gradients } = this.differentiate(inputs);
    const clipped = tf.tidy(() => clipByGlobalNorm(gradients, this.options.clipNorm));
    this.optimiser.applyGradients(Object.entries(clipped).map(([name, tensor]) => ({ name, tensor })));
    tf.dispose([...gradients.values(), ...Object.values(clipped)]);
    const [value = NaN] = await loss.data();
    loss.dispose();
    return value;
  }

  /** Loss and gradients as the weights stand; the caller disposes them. */
  differentiate(inputs: ModelInputs): LossGradients {
    const { lossFrom, backward = 'reversible' } = this.options;
    return backward === 'reversible'
      ? reversibleGradients(this.model, inputs, lossFrom)
      : storedGradients(this.model, inputs, lossFrom);
  }

  /** The weights as they stand. */
  async weights(): Promise<Map<string, StoredTensor>> {
    const stored = new Map<string, StoredTensor>();
    for (const [name, variable] of this.variables) {
      stored.set(name, { shape: variable.shape, data: (await variable.data()).slice() as Float32Array });
    }
    return stored;
  }
}

/** Scales all gradients down together when their global norm exceeds the limit. */
function clipByGlobalNorm(gradients: ReadonlyMap<string, Tensor>, limit: number): Record<string, Tensor> {
  const squares = [...gradients.values()].map((gradient) => tf.sum(tf.mul(gradient, gradient)));
  // Summed two by two: WebGPU binds eight buffers at most, and addN would bind them all.
  const norm = tf.sqrt(squares.reduce((total, square) => tf.add(total, square)));
  const scale = tf.div(limit, tf.maximum(norm, limit));
  return Object.fromEntries(Array.from(gradients, ([name, gradient]) => [name, tf.mul(gradient, scale)]));
}
