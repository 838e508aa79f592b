import './node/clearErrors.ts';
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { ATTENTION_NAMES } from '../src/config/attentionKinds.ts';
import { readCheckpoint, writeCheckpoint } from '../src/files/checkpoint.ts';
import { parsePlan, type TrainingPlan } from '../src/config/trainingPlan.ts';
import { measureAccuracy } from '../src/runtime/measurements/measureAccuracy.ts';
import { TrainingRun } from '../src/training/trainingRun.ts';
import { TASK_NAMES, taskOf } from '../src/tasks/tasks.ts';
import { backendOption, useBackend } from './node/backend.ts';
import { checkWritable, readAs } from './node/files.ts';
import { writeModelCard } from './node/modelCard.ts';
import {
  choice,
  divisor,
  multiple,
  optionsOf,
  orWord,
  real,
  required,
  SEEDS,
  whole,
} from './node/options.ts';
import { writeWeightFile, type ModelCard } from './node/weightFile.ts';

const MODEL_DIM = 64;
const { values } = optionsOf({
  name: 'train',
  summary: 'Trains a network and writes its weights with their card; interrupted, the same command goes on.',
  options: {
    out: required('FILE', 'the .safetensors file to write'),
    task: choice(TASK_NAMES, { fallback: 'duplication', help: 'what is learned' }),
    length: multiple({ of: 16, least: 16, most: 65_536, fallback: 64, help: 'tokens' }),
    layers: whole({ least: 1, most: 64, fallback: 1, help: 'blocks' }),
    heads: divisor({ of: MODEL_DIM, fallback: 1, help: 'heads' }),
    attention: choice(ATTENTION_NAMES, { fallback: 'lsh', help: 'kind of every layer' }),
    rounds: whole({ least: 1, most: 64, fallback: 4, help: 'hash rounds' }),
    dropout: real({
      least: 0,
      most: 0.99,
      fallback: 0,
      help: 'share of each branch’s output that is zeroed',
    }),
    steps: whole({ least: 1, most: 10_000_000, fallback: 300, help: 'steps' }),
    batch: whole({ least: 1, most: 4096, fallback: 32, help: 'sequences at once' }),
    accumulate: whole({ least: 1, most: 1024, fallback: 1, help: 'batches a step' }),
    seed: whole({ ...SEEDS, fallback: 1, help: 'seed of weights, batches, rotations and dropout' }),
    optimiser: choice(['adam', 'adafactor'], { fallback: 'adam', help: 'optimiser' }),
    rate: real({ least: 0, most: 10, isAbove: true, fallback: 0.003, help: 'learning rate at its peak' }),
    warmup: whole({ least: 0, most: 10_000_000, fallback: 0, help: 'steps of the climb to it' }),
    after: choice(['constant', 'linear', 'cosine', 'inverseRoot'], {
      fallback: 'constant',
      help: 'what follows',
    }),
    clip: orWord(
      'none',
      real({ least: 0, most: 1e9, isAbove: true, fallback: 1, help: 'largest gradient norm' }),
    ),
    backward: choice(['reversible', 'stored'], { fallback: 'reversible', help: 'how activations come back' }),
    'checkpoint-every': whole({
      least: 1,
      most: 10_000_000,
      fallback: 50,
      help: 'steps between checkpoints',
    }),
    backend: backendOption('wasm'),
  },
});
const { out } = values;
checkWritable('--out', out);
const saved = out.replace(/(\.safetensors)?$/, '.checkpoint.safetensors');
const every = values['checkpoint-every'];

const { run, shown } = begin();
const backend = await useBackend(values.backend);
const interruption = new AbortController();
process.once('SIGINT', () => {
  interruption.abort();
});
const training = run();
const started = performance.now();
const first = training.steps;
while (!training.finished) {
  const { step, loss, gradientNorm } = await training.step();
  const done = training.steps;
  if (step % 10 === 0 || done === training.plan.steps) {
    const left = ((performance.now() - started) / (done - first)) * (training.plan.steps - done);
    console.log(
      `step ${step}  loss ${loss.toFixed(4)}  gradient norm ${gradientNorm.toFixed(3)}  ${Math.round(left / 1000)} s left`,
    );
  }
  if (done % every === 0 || interruption.signal.aborted) await save();
  if (interruption.signal.aborted) {
    console.log(`interrupted after ${done} steps; the same command goes on from ${saved}`);
    process.exit(130);
  }
}
const { weights, history } = await training.checkpoint();
const heldOut = { sequences: 256, seed: 20_000_001 };
const accuracy = await measureAccuracy(training.task, shown, weights, heldOut);
const card: ModelCard = {
  task: training.task.id,
  config: shown,
  training: {
    ...training.plan,
    hashRounds: training.config.hashRounds,
    backend: backend.adapter || backend.backend,
    curve: history.loss
      .map((loss, step): [number, number] => [step, Number(loss.toFixed(4))])
      .filter(([step]) => step % 10 === 0 || step === history.loss.length - 1),
  },
  accuracy,
  heldOut,
};
writeWeightFile(out, { card, tensors: weights });
writeModelCard(out, card);
rmSync(saved, { force: true });
const seconds = Math.round((performance.now() - started) / 1000);
console.log(`${out}: ${JSON.stringify(accuracy)} after ${seconds} s`);

/** A new training, or the interrupted one of the same command. */
function begin() {
  const task = taskOf(values.task);
  const shape = task.config(values.length, {
    heads: values.heads,
    headDim: MODEL_DIM / values.heads,
    layers: Array.from({ length: values.layers }, () => values.attention),
    dropout: values.dropout,
  });
  const config = { ...shape, hashRounds: values.rounds };
  const plan: TrainingPlan = parsePlan(
    {
      task: values.task,
      steps: values.steps,
      batch: values.batch,
      accumulate: values.accumulate,
      seed: values.seed,
      optimiser: values.optimiser,
      learningRate: { peak: values.rate, warmup: values.warmup, after: values.after },
      clipNorm: values.clip,
      backward: values.backward,
    },
    config,
  );
  if (!existsSync(saved)) return { shown: shape, run: () => TrainingRun.begin(config, plan) };
  const checkpoint = readAs(saved, readCheckpoint);
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  if (!same(checkpoint.config, config) || !same(checkpoint.plan, plan))
    throw new RangeError(`${saved} is of another training; remove it or give its options`);
  console.log(`going on from ${saved}, ${checkpoint.step} steps done`);
  return { shown: shape, run: () => TrainingRun.resume(checkpoint) };
}

/** Renamed into place, so that an interruption leaves the last whole checkpoint. */
async function save(): Promise<void> {
  writeFileSync(`${saved}.part`, writeCheckpoint(await training.checkpoint()));
  renameSync(`${saved}.part`, saved);
}
