import './node/clearErrors.ts';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { AttentionKind } from '../src/config/attentionKinds.ts';
import { readCheckpoint, writeCheckpoint } from '../src/files/checkpoint.ts';
import { parsePlan, type TrainingPlan } from '../src/config/trainingPlan.ts';
import { measureAccuracy } from '../src/runtime/measurements/measureAccuracy.ts';
import { TrainingRun } from '../src/training/trainingRun.ts';
import { taskOf } from '../src/tasks/tasks.ts';
import { useBackend, type BackendName } from './node/backend.ts';
import { writeModelCard } from './node/modelCard.ts';
import { writeWeightFile, type ModelCard } from './node/weightFile.ts';

const { values } = parseArgs({
  options: {
    task: { type: 'string', default: 'duplication' },
    length: { type: 'string', default: '64' },
    layers: { type: 'string', default: '1' },
    heads: { type: 'string', default: '1' },
    attention: { type: 'string', default: 'lsh' },
    rounds: { type: 'string', default: '4' },
    dropout: { type: 'string', default: '0' },
    steps: { type: 'string', default: '300' },
    batch: { type: 'string', default: '32' },
    accumulate: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    optimiser: { type: 'string', default: 'adam' },
    rate: { type: 'string', default: '0.003' },
    warmup: { type: 'string', default: '0' },
    after: { type: 'string', default: 'constant' },
    clip: { type: 'string', default: '1' },
    backward: { type: 'string', default: 'reversible' },
    backend: { type: 'string', default: 'wasm' },
    'checkpoint-every': { type: 'string', default: '50' },
    out: { type: 'string' },
  },
});
if (values.out === undefined)
  throw new RangeError('--out is missing; it must name the .safetensors file to write');
const out = values.out;
const saved = out.replace(/(\.safetensors)?$/, '.checkpoint.safetensors');
const every = Number(values['checkpoint-every']);
if (!(every >= 1))
  throw new RangeError(`--checkpoint-every is ${values['checkpoint-every']}; it must be at least 1`);

const { run, shown } = begin();
const backend = await useBackend(values.backend as BackendName);
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
  const number = (name: keyof typeof values) => Number(values[name]);
  const task = taskOf(values.task);
  const { modelDim } = task.config(number('length'));
  const shape = task.config(number('length'), {
    heads: number('heads'),
    headDim: modelDim / number('heads'),
    layers: Array.from({ length: number('layers') }, () => values.attention as AttentionKind),
    dropout: number('dropout'),
  });
  const config = { ...shape, hashRounds: number('rounds') };
  const plan: TrainingPlan = parsePlan(
    {
      task: values.task,
      steps: number('steps'),
      batch: number('batch'),
      accumulate: number('accumulate'),
      seed: number('seed'),
      optimiser: values.optimiser,
      learningRate: { peak: number('rate'), warmup: number('warmup'), after: values.after },
      clipNorm: values.clip === 'none' ? null : number('clip'),
      backward: values.backward,
    },
    config,
  );
  if (!existsSync(saved)) return { shown: shape, run: () => TrainingRun.begin(config, plan) };
  const checkpoint = readCheckpoint(readFileSync(saved));
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
