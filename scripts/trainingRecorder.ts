import { abs, dispose, keep, max, stack, sub, tidy, type Tensor } from '@tensorflow/tfjs-core';
import type { BackendFacts } from '../src/recording/recording.ts';
import type { ReformerConfig } from '../src/config/reformerConfig.ts';
import type { TrainingPlan } from '../src/config/trainingPlan.ts';
import type { MemorySample, TrainingRecording } from '../src/files/trainingRecording.ts';
import type { ModelInputs, Reformer } from '../src/reformer/model.ts';
import type { Streams } from '../src/reformer/reversible.ts';
import type { StepFacts } from '../src/training/trainer.ts';
import { submittingAtOnce } from '../src/runtime/measurements/measurePass.ts';
import type { MemoryMeter } from '../src/runtime/backend/memoryMeter.ts';
import { TrainingRun } from '../src/training/trainingRun.ts';

/** What is done besides the steps. */
interface RecordingOptions {
  readonly backend: BackendFacts;
  readonly meter: MemoryMeter;
  /** Steps at which the rebuilt streams are compared with the true ones. */
  readonly lookAt: readonly number[];
  readonly onStep?: (facts: StepFacts) => void;
}

/**
 * Trains from scratch and writes down how it went. The steps are those of any other training of the plan: streams are
 * compared on the side, and the bytes are of the last step, which is not looked at.
 */
export async function recordTraining(
  config: ReformerConfig,
  plan: TrainingPlan,
  { backend, meter, lookAt, onStep }: RecordingOptions,
): Promise<TrainingRecording> {
  const run = TrainingRun.begin(config, plan);
  const facts: StepFacts[] = [];
  const rebuildingError: number[][] = [];
  const looked = plan.backward === 'reversible' ? lookAt.filter((step) => step < plan.steps - 1) : [];
  let held: MemorySample[] = [];
  try {
    while (!run.finished) {
      const { steps: step } = run;
      if (step === plan.steps - 1) held = await holdings(run, meter, facts);
      else if (looked.includes(step)) rebuildingError.push(await compareStreams(run, facts));
      else facts.push(await run.step());
      onStep?.(facts.at(-1) as StepFacts);
    }
  } finally {
    run.dispose();
  }
  return {
    config,
    plan,
    backend,
    loss: facts.map(({ loss }) => loss),
    gradientNorm: facts.map(({ gradientNorm }) => gradientNorm),
    learningRate: facts.map(({ learningRate }) => learningRate),
    rebuildingError,
    lookedAt: looked,
    held,
  };
}

/** One step, with the bytes held after each block. */
function holdings(run: TrainingRun, meter: MemoryMeter, facts: StepFacts[]): Promise<MemorySample[]> {
  return submittingAtOnce(async () => {
    const held: MemorySample[] = [];
    const kept = meter.held();
    const moment = (pass: MemorySample['pass'], layer: number) => {
      held.push({ pass, layer, bytes: meter.held() - kept });
    };
    facts.push(await run.step({ moment }));
    return held;
  });
}

/** One step; @returns by layer, how far the rebuilt input of each block is from the true one */
async function compareStreams(run: TrainingRun, facts: StepFacts[]): Promise<number[]> {
  const inputs = run.inputsAt(run.steps, 0);
  const truth = trueStreams(run.model, inputs);
  dispose([inputs.tokens, inputs.mask]);
  const errors: (Tensor | undefined)[] = [];
  try {
    const step = await run.step({
      moment: () => undefined,
      rebuilt: (layer, streams) => {
        errors[layer] = keep(tidy(() => largestDifference(streams, truth[layer] as Streams)));
      },
    });
    facts.push(step);
    return await Promise.all(errors.map(async (error) => (await error?.data())?.[0] ?? NaN));
  } finally {
    dispose([...truth.flat(), ...errors.filter((error) => error !== undefined)]);
  }
}

/** The streams before each block, from a forward pass that keeps them. */
function trueStreams(model: Reformer, inputs: ModelInputs): Streams[] {
  const before = model.config.layers.map((): Tensor[] => []);
  tidy(() => {
    const embedded = model.embed(inputs.tokens);
    model.encode(embedded, inputs, {
      model: { wants: () => false, keep: () => undefined },
      layer: (layer) => ({
        wants: () => false,
        keep: (site, tensor) => {
          if (site === 'residualX1' || site === 'residualX2') before[layer]?.push(keep(tensor.clone()));
        },
      }),
    });
  });
  // Each block has kept both of its streams.
  return before as unknown as Streams[];
}

function largestDifference(one: Streams, other: Streams): Tensor {
  const differences = one.map((stream, index) => max(abs(sub(stream, other[index] as Tensor))));
  return max(stack(differences));
}
