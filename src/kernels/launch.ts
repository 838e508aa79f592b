import { engine, getBackend, type KernelBackend, type Tensor, type TensorInfo } from '@tensorflow/tfjs-core';
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';

/** A WGSL kernel as the backend takes it: flat buffers in, one flat buffer out, whole-number uniforms. */
export interface Kernel {
  readonly name: string;
  /** WGSL with `fn main(index : i32)`; reads its inputs by name, `uniforms.NAME`, and writes `result`. */
  readonly source: string;
  readonly inputs: readonly string[];
  readonly uniforms: readonly string[];
  readonly dtype: 'float32' | 'int32';
}

const WORKGROUP = 64;

/** Workgroups along one dimension that every adapter takes. */
const MOST_GROUPS = 65_535;

/** @returns whether tensors live on WebGPU, so that kernels run as WGSL and not as their TypeScript twins */
export function onWebGPU(): boolean {
  return getBackend().startsWith('webgpu');
}

/**
 * Runs a kernel, one invocation an index below `threads`.
 *
 * @param threads number of invocations; the kernel guards against indices at or above `uniforms.threads`
 * @returns an untracked tensor of `shape`
 */
export function launch(
  kernel: Kernel,
  tensors: readonly Tensor[],
  uniforms: Readonly<Record<string, number>>,
  threads: number,
  shape: readonly number[],
): Tensor {
  const backend: KernelBackend & Partial<Pick<WebGPUBackend, 'runWebGPUProgram'>> = engine().backend;
  if (backend.runWebGPUProgram === undefined) throw new Error(`${kernel.name} needs the WebGPU backend`);
  const size = shape.reduce((product, length) => product * length, 1);
  const groups = Math.ceil(threads / WORKGROUP);
  const names = ['threads', ...kernel.uniforms];
  const program = {
    outputShape: [size],
    shaderKey: kernel.name,
    dispatchLayout: { x: [0] },
    dispatch: [Math.min(groups, MOST_GROUPS), Math.ceil(groups / MOST_GROUPS), 1] as [number, number, number],
    workgroupSize: [WORKGROUP, 1, 1] as [number, number, number],
    variableNames: [...kernel.inputs],
    uniforms: names.map((name) => `${name} : i32,`).join(' '),
    getUserCode: () => kernel.source,
  };
  const values = names.map((name) => ({
    type: 'int32',
    data: [name === 'threads' ? threads : (uniforms[name] ?? 0)],
  }));
  const flat: TensorInfo[] = tensors.map(({ dataId, dtype, size: length }) => ({
    dataId,
    dtype,
    shape: [length],
  }));
  const output = backend.runWebGPUProgram(program, flat, kernel.dtype, values);
  return engine().makeTensorFromTensorInfo({ ...output, shape: [...shape] });
}
