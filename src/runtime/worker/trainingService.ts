import { FailureError } from '../../protocol/failureReason.ts';
import { readCheckpoint, writeCheckpoint } from '../../files/checkpoint.ts';
import { parseConfig, type ReformerConfig } from '../../config/reformerConfig.ts';
import { writeWeightsFile } from '../../files/weightsFile.ts';
import { parsePlan } from '../../config/trainingPlan.ts';
import type {
  TrainingEvaluation,
  TrainingRequest,
  TrainingService,
} from '../../protocol/trainingProgress.ts';
import { Reformer } from '../../reformer/model.ts';
import type { DeviceErrors } from '../backend/deviceErrors.ts';
import { heldOutAccuracy } from '../measurements/measureAccuracy.ts';
import type { RunWeights } from '../runContext.ts';
import { TrainingRun } from '../../training/trainingRun.ts';
import { sameShapes } from './sameShapes.ts';
import type { Turns } from './turns.ts';

/** Held-out sequences of one evaluation: enough for a percent or two, few enough not to slow the training. */
const HELD_OUT = { sequences: 32, seed: 30_000_001 };

interface TrainingInWorker {
  readonly service: TrainingService;
  /** @returns the trained weights where this config can use them */
  readonly weightsFor: (config: ReformerConfig) => RunWeights | null;
}

/** Trains in the worker, a step a turn, so that runs of the page come in between and see the weights as they stand. */
export function createTrainingService(turns: Turns, errors: DeviceErrors): TrainingInWorker {
  let current: TrainingRun | null = null;
  let stop = new AbortController();

  function begin({ config, plan, resume }: TrainingRequest): TrainingRun {
    current?.dispose();
    current = null;
    const shape = parseConfig(config);
    const checked = parsePlan(plan, shape);
    current =
      resume === null ? TrainingRun.begin(shape, checked) : TrainingRun.resume(readCheckpoint(resume));
    return current;
  }

  async function evaluate(run: TrainingRun): Promise<TrainingEvaluation> {
    const { sequences, seed } = HELD_OUT;
    const accuracy = await heldOutAccuracy(
      run.task,
      new Reformer(run.config, run.model.weights),
      sequences,
      seed,
    );
    const checkpoint = writeCheckpoint(await run.checkpoint());
    // Errors arrive before what was read back after them: a checkpoint that passes here is a sound one.
    errors.check();
    return { accuracy, checkpoint };
  }

  const service: TrainingService = {
    async train(request, report) {
      const { signal } = (stop = new AbortController());
      const run = await turns.take(() => Promise.resolve(begin(request)));
      const first = run.steps;
      const begun = performance.now();
      // A finished training that is taken up again has nothing to do but to be looked at.
      while (!run.finished) {
        const facts = await turns.take(async () => {
          errors.clear();
          const done = await run.step();
          errors.check();
          return done;
        });
        const last = facts.step + 1 === run.plan.steps;
        const evaluation =
          last || signal.aborted || run.steps % request.evaluateEvery === 0
            ? await turns.take(() => evaluate(run))
            : null;
        const pace = (performance.now() - begun) / (run.steps - first);
        report({
          step: run.steps,
          steps: run.plan.steps,
          loss: facts.loss,
          gradientNorm: facts.gradientNorm,
          millisecondsLeft: pace * (run.plan.steps - run.steps),
          evaluation,
        });
        if (signal.aborted) return last ? 'finished' : 'stopped';
      }
      return 'finished';
    },

    async restoreTraining(request) {
      await turns.take(() => Promise.resolve(begin(request)));
    },

    stopTraining() {
      stop.abort();
      return Promise.resolve();
    },

    async forgetTraining() {
      stop.abort();
      await turns.take(() => {
        current?.dispose();
        current = null;
        return Promise.resolve();
      });
    },

    async exportWeights() {
      const run = current;
      if (run === null) throw new FailureError({ code: 'nothingTrained' });
      const { weights, config, plan, step } = await turns.take(() => run.checkpoint());
      const training = { ...plan, done: step, hashRounds: config.hashRounds };
      return writeWeightsFile(weights, { task: plan.task, config, training });
    },
  };

  return {
    service,
    weightsFor: (config) =>
      current === null || !sameShapes(current.config, config)
        ? null
        : { weights: current.model.weights, origin: { kind: 'trainedHere', steps: current.steps } },
  };
}
