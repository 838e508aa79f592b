import './node/clearErrors.ts';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { writeTrainingRecording } from '../src/files/trainingRecording.ts';
import { recordTraining } from './trainingRecorder.ts';
import { duplication } from '../src/tasks/duplication/duplication.ts';
import { useBackend, type BackendName } from './node/backend.ts';
import { currentMeter } from './node/currentMeter.ts';

const { values } = parseArgs({
  options: {
    residual: { type: 'string', default: 'reversible' },
    length: { type: 'string', default: '64' },
    layers: { type: 'string', default: '12' },
    heads: { type: 'string', default: '2' },
    steps: { type: 'string', default: '40' },
    batch: { type: 'string', default: '4' },
    seed: { type: 'string', default: '1' },
    rate: { type: 'string', default: '0.001' },
    backend: { type: 'string', default: 'webgpu' },
    out: { type: 'string' },
  },
});
if (values.out === undefined) throw new RangeError('--out is missing; it must name the file to write');
if (values.residual !== 'reversible' && values.residual !== 'ordinary')
  throw new RangeError(`--residual is ${values.residual}; it must be one of reversible, ordinary`);

const MODEL_DIM = 64;
const heads = Number(values.heads);
const backend = await useBackend(values.backend as BackendName);
const steps = Number(values.steps);
const config = duplication.config(Number(values.length), {
  layers: Array.from({ length: Number(values.layers) }, () => 'lsh' as const),
  heads,
  headDim: MODEL_DIM / heads,
  residual: values.residual,
});
const recording = await recordTraining(
  config,
  {
    task: duplication.id,
    steps,
    batch: Number(values.batch),
    accumulate: 1,
    seed: Number(values.seed),
    optimiser: 'adam',
    learningRate: { peak: Number(values.rate), warmup: 0, after: 'constant' },
    clipNorm: null,
    backward: values.residual === 'reversible' ? 'reversible' : 'stored',
  },
  {
    backend,
    meter: currentMeter(),
    lookAt: [0, Math.floor(steps / 2), steps - 2],
    onStep: ({ step, loss }) => {
      console.log(`step ${step}  loss ${loss.toFixed(4)}`);
    },
  },
);
const bytes = writeTrainingRecording(recording);
writeFileSync(values.out, bytes);
const most = Math.max(...recording.held.map((moment) => moment.bytes));
console.log(
  `${values.out}: ${Math.round(bytes.length / 1000)} kB; a block held at most ${(most / 1e6).toFixed(2)} MB, rebuilt within ${Math.max(0, ...recording.rebuildingError.flat()).toExponential(1)}`,
);
