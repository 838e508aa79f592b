import { transfer } from 'comlink';
import { readCheckpoint, writeCheckpoint } from '../../files/checkpoint.ts';
import { parseConfig, type ReformerConfig } from '../../config/reformerConfig.ts';
import { writeSafetensors } from '../../files/safetensors.ts';
import { parsePlan } from '../../config/trainingPlan.ts';
import type {
  TrainingLook,
  TrainingProgress,
  TrainingRequest,
  TrainingService,
} from '../../protocol/trainingProgress.ts';
import { Reformer } from '../../reformer/model.ts';
import { parameterShapes } from '../../config/weightNames.ts';
import type { DeviceErrors } from '../backend/deviceErrors.ts';
import { heldOutAccuracy } from '../measurements/measureAccuracy.ts';
import type { RunWeights } from '../runContext.ts';
import { TrainingRun } from '../../training/trainingRun.ts';
import type { Turns } from './turns.ts';

/** Held-out sequences of one look: enough for a percent or two, few enough not to slow the training. */
const HELD_OUT = { sequences: 32, seed: 30_000_001 };

/** Trains in the worker, a step a turn, so that runs of the page come in between and see the weights as they stand. */
export class WorkerTraining implements TrainingService {
  private readonly turns: Turns;
  private readonly errors: DeviceErrors;
  private current: TrainingRun | null = null;
  private stop = new AbortController();

  constructor(turns: Turns, errors: DeviceErrors) {
    this.turns = turns;
    this.errors = errors;
  }

  async train(
    request: TrainingRequest,
    report: (progress: TrainingProgress) => void,
  ): Promise<'finished' | 'stopped'> {
    const { signal } = (this.stop = new AbortController());
    const run = await this.turns.take(() => Promise.resolve(this.begin(request)));
    const first = run.steps;
    const begun = performance.now();
    // A finished training that is taken up again has nothing to do but to be looked at.
    while (!run.finished) {
      const facts = await this.turns.take(async () => {
        this.errors.clear();
        const done = await run.step();
        this.errors.check();
        return done;
      });
      const last = facts.step + 1 === run.plan.steps;
      const look =
        last || signal.aborted || run.steps % request.lookEvery === 0
          ? await this.turns.take(() => this.look(run))
          : null;
      const pace = (performance.now() - begun) / (run.steps - first);
      report({
        step: run.steps,
        steps: run.plan.steps,
        loss: facts.loss,
        gradientNorm: facts.gradientNorm,
        millisecondsLeft: pace * (run.plan.steps - run.steps),
        look,
      });
      if (signal.aborted) return last ? 'finished' : 'stopped';
    }
    return 'finished';
  }

  async restoreTraining(request: TrainingRequest): Promise<void> {
    await this.turns.take(() => Promise.resolve(this.begin(request)));
  }

  stopTraining(): Promise<void> {
    this.stop.abort();
    return Promise.resolve();
  }

  async forgetTraining(): Promise<void> {
    this.stop.abort();
    await this.turns.take(() => {
      this.current?.dispose();
      this.current = null;
      return Promise.resolve();
    });
  }

  async exportWeights(): Promise<Uint8Array> {
    const run = this.current;
    if (run === null) throw new Error('nothing has been trained here yet');
    const { weights, config, plan, step } = await this.turns.take(() => run.checkpoint());
    const training = JSON.stringify({ config, plan, step });
    const bytes = writeSafetensors({ tensors: weights, metadata: { format: 'pt', training } });
    return transfer(bytes, [bytes.buffer]);
  }

  /** @returns the trained weights where this config can use them */
  weightsFor(config: ReformerConfig): RunWeights | null {
    const run = this.current;
    if (run === null || !sameShapes(run.config, config)) return null;
    return { weights: run.model.weights, name: `trained here, ${run.steps} steps` };
  }

  private begin({ config, plan, resume }: TrainingRequest): TrainingRun {
    this.current?.dispose();
    this.current = null;
    const shape = parseConfig(config);
    const checked = parsePlan(plan, shape);
    this.current =
      resume === null ? TrainingRun.begin(shape, checked) : TrainingRun.resume(readCheckpoint(resume));
    return this.current;
  }

  private async look(run: TrainingRun): Promise<TrainingLook> {
    const { sequences, seed } = HELD_OUT;
    const accuracy = await heldOutAccuracy(
      run.task,
      new Reformer(run.config, run.model.weights),
      sequences,
      seed,
    );
    const checkpoint = writeCheckpoint(await run.checkpoint());
    // Errors arrive before what was read back after them: a checkpoint that passes here is a sound one.
    this.errors.check();
    return { accuracy, checkpoint };
  }
}

function sameShapes(one: ReformerConfig, other: ReformerConfig): boolean {
  const shapes = (config: ReformerConfig) => JSON.stringify([...parameterShapes(config)]);
  return shapes(one) === shapes(other);
}
