import { tensor, type Tensor } from '@tensorflow/tfjs-core';
import type { ReformerConfig } from '../config/reformerConfig.ts';
import type { StoredTensor } from '../files/safetensors.ts';
import { parameterShapes } from '../config/weightNames.ts';

/**
 * Puts stored weights on the current backend.
 *
 * @throws RangeError naming the first parameter that is missing or has another shape than the config needs
 */
export function loadWeights(
  config: ReformerConfig,
  stored: ReadonlyMap<string, StoredTensor>,
): Map<string, Tensor> {
  const needed = parameterShapes(config);
  for (const [name, shape] of needed) {
    const found = stored.get(name);
    if (found === undefined)
      throw new RangeError(`the weights hold no ${name}; the config needs it as [${shape.join(', ')}]`);
    if (found.shape.join() !== shape.join()) {
      throw new RangeError(`${name} is [${found.shape.join(', ')}]; the config needs [${shape.join(', ')}]`);
    }
  }
  return new Map(
    [...needed].map(([name, shape]) => [
      name,
      tensor(stored.get(name)?.data ?? new Float32Array(0), shape, 'float32'),
    ]),
  );
}
