import type { ReformerConfig } from '../config/reformerConfig.ts';
import { parameterShapes } from '../config/weightNames.ts';
import type { StoredTensor } from './safetensors.ts';

/**
 * @returns the parameters of the config in the order of their shapes
 * @throws RangeError naming the first that is missing, not needed, of another shape or dtype, or holds NaN or infinity
 */
export function fitTensors(
  config: ReformerConfig,
  given: ReadonlyMap<string, StoredTensor>,
): Map<string, StoredTensor> {
  const shapes = parameterShapes(config);
  const unknown = [...given.keys()].filter((name) => !shapes.has(name));
  if (unknown.length > 0)
    throw new RangeError(`the weights hold ${some(unknown)}; the config needs no such parameter`);
  return new Map(
    Array.from(shapes, ([name, shape]) => {
      const needed = `float32 [${shape.join(', ')}]`;
      const tensor = given.get(name);
      if (tensor === undefined)
        throw new RangeError(`the weights hold no ${name}; the config needs it as ${needed}`);
      const dtype = tensor.data instanceof Float32Array ? 'float32' : 'int32';
      const actual = `${dtype} [${tensor.shape.join(', ')}]`;
      if (actual !== needed) throw new RangeError(`${name} is ${actual}; the config needs ${needed}`);
      checkFinite(name, tensor);
      return [name, tensor];
    }),
  );
}

/** @throws RangeError naming the first number that is NaN or infinite, and its place */
export function checkFinite(name: string, { data }: StoredTensor): void {
  const at = data.findIndex((value: number) => !Number.isFinite(value));
  if (at >= 0)
    throw new RangeError(`${name} holds ${data[at]} at ${at}; every weight must be a finite number`);
}

function some(names: readonly string[]): string {
  return names.length <= 3
    ? names.join(', ')
    : `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`;
}
