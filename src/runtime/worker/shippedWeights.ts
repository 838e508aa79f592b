import type { ReformerConfig } from '../../config/reformerConfig.ts';
import { shippedWeightsName } from '../../tasks/trainingDefaults.ts';
import { FailureError } from '../../protocol/failureReason.ts';
import type { StoredTensor } from '../../files/safetensors.ts';
import { readWeightsFile } from '../../files/weightsFile.ts';

/** Weights that were trained and lie beside the page. */
export interface ShippedWeights {
  readonly name: string;
  readonly tensors: ReadonlyMap<string, StoredTensor>;
}

const fetched = new Map<string, Promise<ShippedWeights>>();

/**
 * @returns the weights trained for this config's length, depth and heads, or null where there are none
 * @throws FailureError notFetched, fileRefused
 */
export async function fetchWeights(base: string, config: ReformerConfig): Promise<ShippedWeights | null> {
  const name = shippedWeightsName(config);
  if (name === null) return null;
  const pending = fetched.get(name) ?? load(`${base}weights/${name}.safetensors`, name);
  fetched.set(name, pending);
  return pending.catch((error: unknown) => {
    fetched.delete(name);
    throw error;
  });
}

async function load(url: string, name: string): Promise<ShippedWeights> {
  const response = await fetch(url).catch(() => null);
  if (response?.ok !== true)
    throw new FailureError({ code: 'notFetched', url, status: response?.status ?? null });
  const bytes = new Uint8Array(await response.arrayBuffer());
  try {
    return { name, tensors: readWeightsFile(bytes).tensors };
  } catch (error) {
    // A host may answer a page of its own for a file that it has not.
    throw new FailureError({
      code: 'fileRefused',
      file: url,
      message: error instanceof Error ? error.message : String(error),
    });
  }
}
