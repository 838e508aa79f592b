import { dispose } from '@tensorflow/tfjs-core';
import type { Checkpoint, TrainingHistory } from '../files/checkpoint.ts';
import { parseConfig, type ReformerConfig } from '../config/reformerConfig.ts';
import { parsePlan, type TrainingPlan } from '../config/trainingPlan.ts';
import { initialWeights } from '../reformer/initialise.ts';
import { seededInputs } from '../reformer/inputs.ts';
import type { ModelInputs, Reformer } from '../reformer/model.ts';
import { mixSeed } from '../maths/random.ts';
import type { Task } from '../tasks/task.ts';
import { taskOf } from '../tasks/tasks.ts';
import type { PassWatch } from './gradientPass.ts';
import { Trainer, type StepFacts, type TrainingState } from './trainer.ts';

/**
 * A training on the current backend. Batches, rotations and dropout masks of a step come from (seed, step) alone, so a
 * run that is resumed from a checkpoint goes on bit for bit as if it had not been interrupted.
 */
export class TrainingRun {
  readonly config: ReformerConfig;
  readonly plan: TrainingPlan;
  readonly task: Task;
  private readonly trainer: Trainer;
  private readonly history: { loss: number[]; gradientNorm: number[] };

  private constructor(
    config: ReformerConfig,
    plan: TrainingPlan,
    state: TrainingState,
    history: TrainingHistory,
  ) {
    this.config = parseConfig(config);
    this.plan = parsePlan(plan, this.config);
    this.task = taskOf(this.plan.task);
    this.trainer = new Trainer(this.config, this.plan, state, this.task.lossFrom(this.config));
    this.history = { loss: [...history.loss], gradientNorm: [...history.gradientNorm] };
  }

  /** From weights drawn from the plan's seed. */
  static begin(config: ReformerConfig, plan: TrainingPlan): TrainingRun {
    const state = { step: 0, weights: initialWeights(config, plan.seed), optimiser: new Map() };
    return new TrainingRun(config, plan, state, { loss: [], gradientNorm: [] });
  }

  static resume(checkpoint: Checkpoint): TrainingRun {
    return new TrainingRun(checkpoint.config, checkpoint.plan, checkpoint, checkpoint.history);
  }

  /** The network as it stands; it changes with every step. */
  get model(): Reformer {
    return this.trainer.model;
  }

  /** Steps done. */
  get steps(): number {
    return this.trainer.steps;
  }

  get finished(): boolean {
    return this.steps >= this.plan.steps;
  }

  async step(watch?: PassWatch): Promise<StepFacts> {
    const { accumulate } = this.plan;
    const batches = Array.from({ length: accumulate }, (_, part) => this.inputsAt(this.steps, part));
    try {
      const facts = await this.trainer.step(batches, watch);
      this.history.loss.push(facts.loss);
      this.history.gradientNorm.push(facts.gradientNorm);
      return facts;
    } finally {
      dispose(batches.flatMap(({ tokens, mask }) => [tokens, mask]));
    }
  }

  async checkpoint(): Promise<Checkpoint> {
    const { config, plan } = this;
    const history = { loss: [...this.history.loss], gradientNorm: [...this.history.gradientNorm] };
    return { config, plan, history, ...(await this.trainer.state()) };
  }

  dispose(): void {
    this.trainer.dispose();
  }

  /** The batch of a step; `part` counts the batches that are accumulated. The caller disposes `tokens` and `mask`. */
  inputsAt(step: number, part: number): ModelInputs {
    const { config, plan, task } = this;
    const seed = mixSeed(plan.seed, step, part);
    const ids = task.batch(config, plan.batch, seed);
    return { ...seededInputs(config, ids, mixSeed(seed, 1)), dropoutSeed: mixSeed(seed, 2) };
  }
}
