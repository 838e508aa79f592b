import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import type { ReformerConfig } from '../config/reformerConfig.ts';
import type { StoredTensor } from '../files/safetensors.ts';
import type { TrainingPlan } from '../config/trainingPlan.ts';
import { loadWeights } from '../reformer/loadWeights.ts';
import { Reformer, type ModelInputs } from '../reformer/model.ts';
import { createOptimiser } from './createOptimiser.ts';
import type { GradientPass, Gradients, PassWatch } from './gradientPass.ts';
import { learningRateAt } from './learningRate.ts';
import type { Optimiser } from './optimiser.ts';
import { reversiblePass } from './reversiblePass.ts';
import { storedPass } from './storedPass.ts';

export const PASSES: Readonly<Record<TrainingPlan['backward'], GradientPass>> = {
  reversible: reversiblePass,
  stored: storedPass,
};

/** What is known of a step once it is done. */
export interface StepFacts {
  /** Counted from 0. */
  readonly step: number;
  /** Before the step, in nats a symbol. */
  readonly loss: number;
  /** Global norm of the gradients, before clipping. */
  readonly gradientNorm: number;
  readonly learningRate: number;
}

/** Where a training stands: with config and plan it is all that a resumed run needs. */
export interface TrainingState {
  /** Steps done. */
  readonly step: number;
  readonly weights: ReadonlyMap<string, StoredTensor>;
  readonly optimiser: ReadonlyMap<string, StoredTensor>;
}

type Steps = Pick<TrainingPlan, 'steps' | 'optimiser' | 'learningRate' | 'clipNorm' | 'backward'>;

/** Trains a Reformer, one step at a time. */
export class Trainer {
  readonly model: Reformer;
  private readonly weights: Map<string, Tensor>;
  private readonly optimiser: Optimiser;
  private readonly plan: Steps;
  private readonly lossFrom: number;
  private done: number;

  /** @param lossFrom first position whose next token counts in the loss */
  constructor(config: ReformerConfig, plan: Steps, state: TrainingState, lossFrom: number) {
    this.weights = loadWeights(config, state.weights);
    this.model = new Reformer(config, this.weights);
    const kept = [...state.optimiser].map(
      ([name, { shape, data }]) => [name, tf.tensor(data, [...shape], 'float32')] as const,
    );
    this.optimiser = createOptimiser(plan.optimiser, new Map(kept));
    this.plan = plan;
    this.lossFrom = lossFrom;
    this.done = state.step;
  }

  /** Steps done. */
  get steps(): number {
    return this.done;
  }

  /** One step over one batch, or over several whose gradients are averaged. */
  async step(batches: readonly ModelInputs[], watch?: PassWatch): Promise<StepFacts> {
    const { plan, done } = this;
    const learningRate = learningRateAt(plan.learningRate, done, plan.steps);
    const { losses, norm } =
      plan.clipNorm === null && batches.length === 1
        ? this.stepByBlock(batches[0] as ModelInputs, learningRate, watch)
        : this.stepAtOnce(batches, learningRate, watch);
    this.done++;
    const facts = tf.tidy(() => tf.stack([tf.mean(tf.stack(losses)), norm]));
    tf.dispose([...losses, norm]);
    const [loss = NaN, gradientNorm = NaN] = await facts.data();
    facts.dispose();
    return { step: done, loss, gradientNorm, learningRate };
  }

  /** Where the training stands, read back from the backend. */
  async state(): Promise<TrainingState> {
    return {
      step: this.done,
      weights: await readAll(this.weights),
      optimiser: await readAll(this.optimiser.state),
    };
  }

  dispose(): void {
    this.optimiser.dispose();
    tf.dispose([...this.weights.values()]);
    this.weights.clear();
  }

  /** Each block's parameters are updated, and its gradients dropped, as soon as it is differentiated. */
  private stepByBlock(batch: ModelInputs, learningRate: number, watch: PassWatch | undefined): StepTensors {
    let squares: Tensor = tf.scalar(0);
    const loss = PASSES[this.plan.backward](
      this.model,
      batch,
      this.lossFrom,
      (gradients) => {
        const before = squares;
        squares = tf.tidy(() => tf.add(before, sumOfSquares(gradients)));
        before.dispose();
        this.update(gradients, learningRate);
      },
      watch,
    );
    const norm = tf.sqrt(squares);
    squares.dispose();
    return { losses: [loss], norm };
  }

  /** Gradients are kept until the last is known: their global norm or their mean is needed first. */
  private stepAtOnce(
    batches: readonly ModelInputs[],
    learningRate: number,
    watch: PassWatch | undefined,
  ): StepTensors {
    const sums = new Map<string, Tensor>();
    const losses = batches.map((batch) =>
      PASSES[this.plan.backward](
        this.model,
        batch,
        this.lossFrom,
        (gradients) => {
          addTo(sums, gradients);
        },
        watch,
      ),
    );
    const norm = tf.tidy(() => tf.mul(tf.sqrt(sumOfSquares(sums)), 1 / batches.length));
    const scale = tf.tidy(() => tf.div(shareKept(norm, this.plan.clipNorm), batches.length));
    const scaled = new Map([...sums].map(([name, gradient]) => [name, tf.mul(gradient, scale)]));
    tf.dispose([scale, ...sums.values()]);
    this.update(scaled, learningRate);
    return { losses, norm };
  }

  /** Disposes the gradients. */
  private update(gradients: Gradients, learningRate: number): void {
    for (const [name, gradient] of gradients) {
      const before = this.weights.get(name) as Tensor;
      this.weights.set(name, this.optimiser.update(name, before, gradient, this.done + 1, learningRate));
      tf.dispose([before, gradient]);
    }
  }
}

interface StepTensors {
  readonly losses: Tensor[];
  readonly norm: Tensor;
}

/** The factor that brings gradients of this norm down to the limit. */
function shareKept(norm: Tensor, limit: number | null): Tensor {
  return limit === null ? tf.onesLike(norm) : tf.div(limit, tf.maximum(norm, limit));
}

function sumOfSquares(gradients: Gradients): Tensor {
  return tf.tidy(() =>
    // Two by two: WebGPU binds eight buffers at most, and addN would bind them all.
    [...gradients.values()]
      .map((gradient) => tf.sum(tf.mul(gradient, gradient)))
      .reduce((total, square) => tf.add(total, square)),
  );
}

function addTo(sums: Map<string, Tensor>, gradients: Gradients): void {
  for (const [name, gradient] of gradients) {
    const before = sums.get(name);
    sums.set(name, before === undefined ? gradient : tf.add(before, gradient));
    if (before !== undefined) tf.dispose([before, gradient]);
  }
}

async function readAll(tensors: ReadonlyMap<string, Tensor>): Promise<Map<string, StoredTensor>> {
  const stored = new Map<string, StoredTensor>();
  for (const [name, tensor] of tensors) {
    stored.set(name, { shape: tensor.shape, data: (await tensor.data()).slice() as Float32Array });
  }
  return stored;
}
