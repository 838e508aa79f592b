import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, Variable } from '@tensorflow/tfjs-core';
import type { ReformerConfig } from '../recording/reformerConfig.ts';
import type { StoredTensor } from '../recording/safetensors.ts';
import { meanCrossEntropy } from './loss.ts';
import { Reformer, type ModelInputs } from './model.ts';

/** What a step of training takes. */
export interface TrainingOptions {
  readonly learningRate: number;
  /** Largest global norm of the gradients; larger ones are scaled down. */
  readonly clipNorm: number;
  /** First position whose next token counts in the loss. */
  readonly lossFrom: number;
}

/** Trains a Reformer by ordinary differentiation through the whole graph, with Adam. */
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
    const { value, grads } = tf.variableGrads(
      () => meanCrossEntropy(this.model.forward(inputs), inputs.tokens, this.options.lossFrom) as tf.Scalar,
      [...this.variables.values()],
    );
    const clipped = tf.tidy(() => clipByGlobalNorm(grads, this.options.clipNorm));
    this.optimiser.applyGradients(Object.entries(clipped).map(([name, tensor]) => ({ name, tensor })));
    tf.dispose([grads, clipped]);
    const [loss = NaN] = await value.data();
    value.dispose();
    return loss;
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
function clipByGlobalNorm(gradients: tf.NamedTensorMap, limit: number): Record<string, Tensor> {
  const squares = Object.values(gradients).map((gradient) => tf.sum(tf.mul(gradient, gradient)));
  // Summed two by two: WebGPU binds eight buffers at most, and addN would bind them all.
  const norm = tf.sqrt(squares.reduce((total, square) => tf.add(total, square)));
  const scale = tf.div(limit, tf.maximum(norm, limit));
  return Object.fromEntries(
    Object.entries(gradients).map(([name, gradient]) => [name, tf.mul(gradient, scale)]),
  );
}
