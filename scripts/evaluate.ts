import './node/clearErrors.ts';
import { backendOption, useBackend } from './node/backend.ts';
import { choice, flag, optionsOf, required, SEEDS, whole } from './node/options.ts';
import { measureAccuracy } from '../src/runtime/measurements/measureAccuracy.ts';
import { TASK_NAMES, taskOf } from '../src/tasks/tasks.ts';
import { readWeightFile } from './node/weightFile.ts';

const { values } = optionsOf({
  name: 'evaluate',
  summary: 'Measures weights on held-out sequences: exact attention, and 8, 4, 2 and 1 hash rounds.',
  options: {
    weights: required('FILE', 'weights made by train, weights import or the page'),
    task: choice(TASK_NAMES, {
      fallback: 'duplication',
      help: 'what is asked, where the weights do not say',
    }),
    sequences: whole({ least: 1, most: 100_000, fallback: 256, help: 'held-out sequences' }),
    seed: whole({ ...SEEDS, fallback: 20_000_001, help: 'seed of the held-out sequences' }),
    backend: backendOption('wasm'),
    json: flag('prints JSON'),
  },
});
const { card, tensors } = readWeightFile(values.weights);
const backend = await useBackend(values.backend);
const heldOut = { sequences: values.sequences, seed: values.seed };
const accuracy = await measureAccuracy(taskOf(card.task ?? values.task), card.config, tensors, heldOut);
if (values.json)
  console.log(JSON.stringify({ weights: values.weights, backend, heldOut, accuracy }, null, 2));
else {
  console.log(
    `${values.weights} on ${backend.adapter || backend.backend}, ${heldOut.sequences} held-out sequences`,
  );
  for (const [attention, share] of Object.entries(accuracy)) {
    console.log(`${attention === 'full' ? 'exact' : `${attention} rounds`}\t${(100 * share).toFixed(2)} %`);
  }
}
