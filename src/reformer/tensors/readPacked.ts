import { cast, concat, reshape, tidy, type Tensor } from '@tensorflow/tfjs-core';

/**
 * Reads tensors of one dtype in a single transfer.
 *
 * @returns views of one buffer, in the order given; int32 below 2²⁴ in magnitude come back exact (the backends
 *   concatenate int32 through float32)
 */
export async function readPacked(tensors: readonly Tensor[]): Promise<(Float32Array | Int32Array)[]> {
  if (tensors.length === 0) return [];
  const isInt = tensors[0]?.dtype === 'int32';
  const packed = tidy(() =>
    concat(tensors.map((each) => reshape(isInt ? cast(each, 'float32') : each, [each.size]))),
  );
  const floats = (await packed.data()) as Float32Array;
  packed.dispose();
  const all = isInt ? Int32Array.from(floats) : floats.slice();
  let offset = 0;
  return tensors.map(({ size }) => all.subarray(offset, (offset += size)));
}
