import './node/clearErrors.ts';
import { writeFileSync } from 'node:fs';
import { writeTrainingRecording } from '../src/files/trainingRecording.ts';
import { recordTraining } from './trainingRecorder.ts';
import { duplication } from '../src/tasks/duplication/duplication.ts';
import { backendOption, useBackend } from './node/backend.ts';
import { checkWritable } from './node/files.ts';
import { choice, divisor, multiple, optionsOf, real, required, SEEDS, whole } from './node/options.ts';
import { currentMeter } from './node/currentMeter.ts';

const MODEL_DIM = 64;
const { values } = optionsOf({
  name: 'record-training',
  summary: 'Records a training: losses, rebuilding errors by block, bytes at each moment of its last step.',
  options: {
    out: required('FILE', 'the recording to write'),
    residual: choice(['reversible', 'ordinary'], { fallback: 'reversible', help: 'kind of residual stack' }),
    length: multiple({ of: 16, least: 16, most: 65_536, fallback: 64, help: 'tokens' }),
    layers: whole({ least: 1, most: 64, fallback: 12, help: 'blocks' }),
    heads: divisor({ of: MODEL_DIM, fallback: 2, help: 'heads' }),
    steps: whole({ least: 3, most: 1_000_000, fallback: 40, help: 'steps' }),
    batch: whole({ least: 1, most: 4096, fallback: 4, help: 'sequences at once' }),
    seed: whole({ ...SEEDS, fallback: 1, help: 'seed of weights, batches and rotations' }),
    rate: real({ least: 0, most: 10, isAbove: true, fallback: 0.001, help: 'learning rate' }),
    backend: backendOption('webgpu'),
  },
});
checkWritable('--out', values.out);

const { heads, steps } = values;
const backend = await useBackend(values.backend);
const config = duplication.config(values.length, {
  layers: Array.from({ length: values.layers }, () => 'lsh' as const),
  heads,
  headDim: MODEL_DIM / heads,
  residual: values.residual,
});
const recording = await recordTraining(
  config,
  {
    task: duplication.id,
    steps,
    batch: values.batch,
    accumulate: 1,
    seed: values.seed,
    optimiser: 'adam',
    learningRate: { peak: values.rate, warmup: 0, after: 'constant' },
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
