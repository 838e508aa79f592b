import './node/clearErrors.ts';
import { parseArgs } from 'node:util';
import { useBackend, type BackendName } from './node/backend.ts';
import { measureAccuracy } from '../src/runtime/measurements/measureAccuracy.ts';
import { taskOf } from '../src/tasks/tasks.ts';
import { readWeightFile } from './node/weightFile.ts';

const { values } = parseArgs({
  options: {
    weights: { type: 'string' },
    backend: { type: 'string', default: 'wasm' },
    sequences: { type: 'string', default: '256' },
    seed: { type: 'string', default: '20000001' },
    json: { type: 'boolean', default: false },
  },
});
if (values.weights === undefined)
  throw new RangeError('--weights is missing; it must name a .safetensors file');

const { card, tensors } = readWeightFile(values.weights);
const backend = await useBackend(values.backend as BackendName);
const heldOut = { sequences: Number(values.sequences), seed: Number(values.seed) };
const accuracy = await measureAccuracy(taskOf(card.task), card.config, tensors, heldOut);
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
