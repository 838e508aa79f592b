import { engine, type KernelBackend, type Tensor, type TensorInfo } from '@tensorflow/tfjs-core';
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';

/** A WGSL program as the backend takes it: flat buffers in, one flat buffer out, whole-number uniforms. */
export interface Program {
  /** Tells this program from every other: the backend compiles one pipeline a name. */
  readonly name: string;
  /** WGSL with `fn main(index : i32)`; reads its inputs by name, `uniforms.NAME`, and writes `result`. */
  readonly source: string;
  readonly inputs: readonly string[];
  readonly uniforms: Readonly<Record<string, number>>;
  /** Number of invocations; the source guards against indices at or above `uniforms.threads`. */
  readonly threads: number;
  readonly dtype: 'float32' | 'int32';
  readonly shape: readonly number[];
}

const WORKGROUP = 64;

/** Workgroups along one dimension that every adapter takes. */
const MOST_GROUPS = 65_535;

/**
 * Runs a program, one invocation an index below `threads`.
 *
 * @param tensors in the order of `inputs`
 * @returns an untracked tensor of `shape`
 * @throws Error on a backend other than WebGPU
 */
export function launch(program: Program, tensors: readonly Tensor[]): Tensor {
  const backend: KernelBackend & Partial<Pick<WebGPUBackend, 'runWebGPUProgram'>> = engine().backend;
  if (backend.runWebGPUProgram === undefined) throw new Error(`${program.name} needs the WebGPU backend`);
  const groups = Math.ceil(program.threads / WORKGROUP);
  const uniforms = Object.entries({ threads: program.threads, ...program.uniforms });
  const compiled = {
    outputShape: [program.shape.reduce((product, length) => product * length, 1)],
    shaderKey: program.name,
    dispatchLayout: { x: [0] },
    dispatch: [Math.min(groups, MOST_GROUPS), Math.ceil(groups / MOST_GROUPS), 1] as [number, number, number],
    workgroupSize: [WORKGROUP, 1, 1] as [number, number, number],
    variableNames: [...program.inputs],
    uniforms: uniforms.map(([name]) => `${name} : i32,`).join(' '),
    getUserCode: () => program.source,
  };
  const flat: TensorInfo[] = tensors.map(({ dataId, dtype, size }) => ({ dataId, dtype, shape: [size] }));
  const values = uniforms.map(([, value]) => ({ type: 'int32', data: [value] }));
  const output = backend.runWebGPUProgram(compiled, flat, program.dtype, values);
  return engine().makeTensorFromTensorInfo({ ...output, shape: [...program.shape] });
}
