import './node/clearErrors.ts';
import { parseArgs } from 'node:util';
import { dispose } from '@tensorflow/tfjs-core';
import { initialWeights } from '../src/reformer/initialise.ts';
import { seededInputs } from '../src/reformer/inputs.ts';
import { Trainer } from '../src/reformer/training.ts';
import { duplicationBatch } from '../src/tasks/duplication.ts';
import { duplicationConfig } from '../src/tasks/duplicationConfig.ts';
import { useBackend, type BackendName } from './node/backend.ts';
import { measureAccuracy } from './node/measureAccuracy.ts';
import { writeModelCard } from './node/modelCard.ts';
import { writeWeightFile, type ModelCard } from './node/weightFile.ts';

const { values } = parseArgs({
  options: {
    task: { type: 'string', default: 'duplication' },
    length: { type: 'string', default: '64' },
    layers: { type: 'string', default: '1' },
    steps: { type: 'string', default: '300' },
    batch: { type: 'string', default: '32' },
    rounds: { type: 'string', default: '4' },
    seed: { type: 'string', default: '1' },
    rate: { type: 'string', default: '0.003' },
    backend: { type: 'string', default: 'wasm' },
    out: { type: 'string' },
  },
});
if (values.task !== 'duplication') throw new RangeError(`--task is ${values.task}; it must be duplication`);
if (values.out === undefined)
  throw new RangeError('--out is missing; it must name the .safetensors file to write');

const [length, layers, steps, batch, rounds, seed] = [
  values.length,
  values.layers,
  values.steps,
  values.batch,
  values.rounds,
  values.seed,
].map(Number) as [number, number, number, number, number, number];
const learningRate = Number(values.rate);
const clipNorm = 1;
const shown = duplicationConfig(length, { layers: Array.from({ length: layers }, () => 'lsh') });
const config = { ...shown, hashRounds: rounds };
const backend = await useBackend(values.backend as BackendName);
const trainer = new Trainer(config, initialWeights(config, seed), {
  learningRate,
  clipNorm,
  lossFrom: length / 2,
});
const task = { tokens: length, vocabulary: config.vocabulary };
const curve: [number, number][] = [];
const started = performance.now();
for (let step = 0; step < steps; step++) {
  // Batches and rotations have streams of their own, far from the held-out seeds.
  const ids = duplicationBatch(task, batch, seed * 1_000_003 + step);
  const inputs = seededInputs(config, ids, seed * 7_000_003 + step);
  const loss = await trainer.step(inputs);
  dispose(Object.values(inputs) as never);
  if (step % 10 === 0 || step === steps - 1) {
    curve.push([step, Number(loss.toFixed(4))]);
    const left = ((performance.now() - started) / (step + 1)) * (steps - step - 1);
    console.log(`step ${step}  loss ${loss.toFixed(4)}  ${Math.round(left / 1000)} s left`);
  }
}
const tensors = await trainer.weights();
const heldOut = { sequences: 256, seed: 20_000_001 };
const accuracy = await measureAccuracy(shown, tensors, heldOut);
const training = {
  steps,
  batch,
  seed,
  learningRate,
  clipNorm,
  hashRounds: rounds,
  backend: backend.adapter || backend.backend,
  curve,
};
const card: ModelCard = { task: 'duplication', config: shown, training, accuracy, heldOut };
writeWeightFile(values.out, { card, tensors });
writeModelCard(values.out, card);
console.log(
  `${values.out}: ${JSON.stringify(accuracy)} after ${Math.round((performance.now() - started) / 1000)} s`,
);
