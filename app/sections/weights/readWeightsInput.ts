import { missingWeights } from '../../../src/files/huggingFace/missingWeights.ts';
import { FailureError } from '../../../src/protocol/failureReason.ts';
import type { WeightsInput } from '../../../src/protocol/openedWeights.ts';

/** The largest network of the page needs a hundredth of it; reading more would only take long. */
const MOST_BYTES = 64 * 2 ** 20;

/** @returns what to call what was picked or dropped */
export function nameOfFiles(files: readonly File[]): string {
  return (weightsAmong(files) ?? files[0])?.name ?? '';
}

/**
 * @param files one of weights, or those of a model's folder
 * @throws FailureError fileRefused where there is no file of weights among them, or it is too large
 */
export async function readWeightsInput(files: readonly File[]): Promise<WeightsInput> {
  const weights = weightsAmong(files);
  const refuse = (message: string) =>
    new FailureError({ code: 'fileRefused', file: nameOfFiles(files), message });
  if (weights === undefined) {
    const problem = missingWeights(files.map(({ name }) => name));
    throw refuse(`it ${problem ?? 'holds several files of weights; it must be one'}`);
  }
  if (weights.size > MOST_BYTES)
    throw refuse(`it has ${weights.size} bytes; the page’s networks need at most ${MOST_BYTES}`);
  const config = files.find(({ name }) => name === 'config.json');
  return {
    name: weights.name,
    weights: new Uint8Array(await weights.arrayBuffer()),
    config: config === undefined ? null : await config.text(),
  };
}

function weightsAmong(files: readonly File[]): File | undefined {
  const found = files.filter(({ name }) => name.endsWith('.safetensors'));
  return (
    found.find(({ name }) => name === 'model.safetensors') ?? (found.length === 1 ? found[0] : undefined)
  );
}
