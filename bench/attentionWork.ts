import { dispose, ones, tensor, tidy } from '@tensorflow/tfjs-core';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { PRESETS } from '../src/config/presets.ts';
import { gaussianNumbers } from '../src/maths/random.ts';
import { lshAttention } from '../src/reformer/attention/lsh/lshAttention.ts';
import { seededRotations } from '../src/reformer/attention/lsh/rotations.ts';
import { NO_LAYER_TAP } from '../src/reformer/taps.ts';
import { variantConfig } from '../src/runtime/measurements/variants.ts';
import { TrainingRun } from '../src/training/trainingRun.ts';

export interface AttentionSizes {
  readonly tokens: number;
  readonly heads: number;
  readonly headDim: number;
  readonly hashRounds: number;
  readonly chunkLength: number;
  readonly feedForwardDim: number;
}

/** What is timed, ready to be run again and again. */
export interface Work {
  /** @returns a number that depends on everything that was computed, once it has been */
  run(): Promise<number>;
  dispose(): void;
}

function configOf(sizes: AttentionSizes) {
  const modelDim = sizes.heads * sizes.headDim;
  return variantConfig('reformer', { ...sizes, modelDim, layers: 1, feedForwardChunks: 8 });
}

/** LSH attention of one sequence, forward: hash, sort, windows, rounds. */
export function attentionForward(sizes: AttentionSizes): Work {
  const { tokens, heads, headDim } = sizes;
  const config = configOf(sizes);
  const next = gaussianNumbers(xoroshiro128plus(1));
  const gaussian = () =>
    tensor(
      Float32Array.from({ length: heads * tokens * headDim }, () => next()),
      [1, heads, tokens, headDim],
    );
  const rotations = seededRotations(config, 1, 0);
  const columns = rotations.length / (heads * headDim * sizes.hashRounds);
  const inputs = {
    sharedQK: gaussian(),
    values: gaussian(),
    rotations: tensor(rotations, [heads, headDim, sizes.hashRounds, columns]),
    mask: ones([1, tokens], 'int32'),
    padded: false,
  };
  const options = { ...config, rules: PRESETS[config.preset] };
  return {
    run: async () => {
      const output = tidy(() => lshAttention(inputs, options, NO_LAYER_TAP));
      const numbers = await output.data<'float32'>();
      output.dispose();
      return numbers.reduce((sum, number) => sum + number ** 2, 0);
    },
    dispose: () => {
      dispose([inputs.sharedQK, inputs.values, inputs.rotations, inputs.mask]);
    },
  };
}

/** A training step of a Reformer of one layer: forward, reverse pass, update. */
export function trainingStep(sizes: AttentionSizes): Work {
  const training = TrainingRun.begin(configOf(sizes), {
    task: 'duplication',
    steps: 1_000,
    batch: 1,
    accumulate: 1,
    seed: 1,
    optimiser: 'adam',
    learningRate: { peak: 1e-3, warmup: 0, after: 'constant' },
    clipNorm: null,
    backward: 'reversible',
  });
  return {
    run: async () => (await training.step()).loss,
    dispose: () => {
      training.dispose();
    },
  };
}
