import { readHuggingFaceModel } from '../../files/huggingFace/huggingFaceWeights.ts';
import type { StoredTensor } from '../../files/safetensors.ts';
import { readWeightsFile } from '../../files/weightsFile.ts';
import { FailureError } from '../../protocol/failureReason.ts';
import type { OpenedWeights, WeightsInput } from '../../protocol/openedWeights.ts';

/** Weights from outside, checked, with their numbers. */
export interface ReadWeights {
  readonly opened: OpenedWeights;
  readonly tensors: ReadonlyMap<string, StoredTensor>;
}

/** @throws FailureError fileRefused */
export function readWeights({ name, weights, config }: WeightsInput): ReadWeights {
  const nothing = { chosenBuckets: null, ignored: [], filled: [] };
  try {
    if (config === null) {
      const { card, tensors } = readWeightsFile(weights);
      return { opened: { name, config: card.config, steps: card.steps, ...nothing }, tensors };
    }
    const { tensors, ...read } = readHuggingFaceModel({ config, weights });
    const { chosenBuckets, ignored, filled } = read;
    return { opened: { name, config: read.config, steps: null, chosenBuckets, ignored, filled }, tensors };
  } catch (error) {
    throw new FailureError({
      code: 'fileRefused',
      file: name,
      message: error instanceof Error ? error.message : String(error),
    });
  }
}
