import { dispose } from '@tensorflow/tfjs-core';
import type { ReformerConfig } from '../config/reformerConfig.ts';
import { seededInputs } from '../reformer/inputs.ts';
import type { ModelInputs } from '../reformer/model.ts';

/** Uses the inputs of one sequence, and lets them go. The first rounds' rotations are the same for any number of rounds. */
export async function withInputs<T>(
  config: ReformerConfig,
  ids: Int32Array,
  seed: number,
  use: (inputs: ModelInputs) => Promise<T>,
): Promise<T> {
  const inputs = seededInputs(config, ids, seed);
  try {
    return await use(inputs);
  } finally {
    dispose([inputs.tokens, inputs.mask]);
  }
}
