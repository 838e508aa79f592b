import { dispose, getBackend, tensor, type Tensor } from '@tensorflow/tfjs-core';
import { launch } from './launch.ts';

export type Stored = Float32Array | Int32Array;

/** One WGSL program of a kernel. */
interface Pass<Sizes> {
  /** WGSL with `fn main(index : i32)`; reads `inputs` by name and `uniforms.NAME`, writes `result`. */
  readonly source: string;
  /** Names of inputs of the kernel, or of earlier passes whose output is read. */
  readonly inputs: readonly string[];
  /** Number of invocations; the source guards against indices at or above `uniforms.threads`. */
  readonly threads: (sizes: Sizes) => number;
  readonly output: {
    readonly dtype: 'float32' | 'int32';
    readonly shape: (sizes: Sizes) => readonly number[];
  };
}

/** Small inputs on which the WGSL and the twin must agree; inputs are flat. */
interface Example<Input extends string, Sizes> {
  readonly inputs: Readonly<Record<Input, Stored>>;
  readonly sizes: Sizes;
}

interface KernelDefinition<Input extends string, Result extends string, Sizes> {
  readonly name: string;
  readonly inputs: readonly Input[];
  /** Whole numbers that every pass reads as `uniforms.NAME`. */
  readonly uniforms: (sizes: Sizes) => Readonly<Record<string, number>>;
  /** Numbers that are compiled into the WGSL; each set of them is a pipeline of its own. */
  readonly constants?: (sizes: Sizes) => Readonly<Record<string, number>>;
  /** The programs by the name of what they compute, in the order in which they run. */
  readonly passes: Readonly<Record<Result, Pass<Sizes>> & Record<string, Pass<Sizes>>>;
  /** Which passes compute a result; what the others compute is disposed. */
  readonly results: readonly Result[];
  /** The plain twin, which backends other than WebGPU run. */
  readonly reference: (
    inputs: Readonly<Record<Input, ArrayLike<number>>>,
    sizes: Sizes,
  ) => Readonly<Record<Result, Stored>>;
  /** What can go wrong, in few numbers: the self-test runs them before a backend is trusted. */
  readonly examples: readonly Example<Input, NoInfer<Sizes>>[];
}

/** An example that is ready to be run; the twin's numbers stand under the names of the results. */
export interface RunnableExample {
  /** @returns the results on the current backend, untracked */
  readonly run: () => Readonly<Record<string, Tensor>>;
  readonly expected: () => Readonly<Record<string, Stored>>;
}

/** A kernel as the self-test and the specifications see it. */
export interface CheckedKernel {
  readonly name: string;
  readonly examples: readonly RunnableExample[];
}

interface Kernel<Input extends string, Result extends string, Sizes> extends CheckedKernel {
  /** @returns untracked tensors: of the WGSL on WebGPU, of the twin on every other backend */
  readonly run: (inputs: Readonly<Record<Input, Tensor>>, sizes: Sizes) => Readonly<Record<Result, Tensor>>;
}

/** A kernel of WGSL with its TypeScript twin and its examples. */
export function defineKernel<Input extends string, Result extends string, Sizes>(
  definition: KernelDefinition<Input, Result, Sizes>,
): Kernel<Input, Result, Sizes> {
  const { name, reference, results } = definition;
  const run = (inputs: Readonly<Record<Input, Tensor>>, sizes: Sizes) => {
    const onWebGPU = getBackend().startsWith('webgpu');
    const found = onWebGPU ? runPasses(definition, inputs, sizes) : runTwin(definition, inputs, sizes);
    return Object.fromEntries(results.map((result) => [result, found[result]])) as Record<Result, Tensor>;
  };
  const examples = definition.examples.map(({ inputs, sizes }): RunnableExample => ({
    run: () => {
      const given = mapped<Input, Stored, Tensor>(inputs, (values) => tensor(values));
      const found = run(given, sizes);
      dispose(given);
      return found;
    },
    expected: () => reference(inputs, sizes),
  }));
  return { name, run, examples };
}

function runPasses<Input extends string, Result extends string, Sizes>(
  { name, passes, results, uniforms, constants }: KernelDefinition<Input, Result, Sizes>,
  inputs: Readonly<Record<Input, Tensor>>,
  sizes: Sizes,
): Record<string, Tensor> {
  const compiledIn = Object.entries(constants?.(sizes) ?? {});
  const declarations = compiledIn.map(([constant, value]) => `const ${constant} = ${value};\n`).join('');
  const known: Record<string, Tensor> = { ...inputs };
  for (const [pass, { source, inputs: read, threads, output }] of Object.entries<Pass<Sizes>>(passes)) {
    const program = {
      name: [`${name}.${pass}`, ...compiledIn.map(([, value]) => value)].join(' '),
      source: declarations + source,
      inputs: read,
      uniforms: uniforms(sizes),
      threads: threads(sizes),
      dtype: output.dtype,
      shape: output.shape(sizes),
    };
    known[pass] = launch(
      program,
      read.map((each) => known[each] as Tensor),
    );
  }
  for (const pass of Object.keys(passes))
    if (!results.some((result) => result === pass)) known[pass]?.dispose();
  return known;
}

function runTwin<Input extends string, Result extends string, Sizes>(
  { passes, reference }: KernelDefinition<Input, Result, Sizes>,
  inputs: Readonly<Record<Input, Tensor>>,
  sizes: Sizes,
): Record<string, Tensor> {
  const numbers = mapped<Input, Tensor, ArrayLike<number>>(inputs, (each) => each.dataSync());
  return mapped<Result, Stored, Tensor>(reference(numbers, sizes), (values, result) => {
    const { dtype, shape } = passes[result].output;
    return tensor(values, [...shape(sizes)], dtype);
  });
}

function mapped<Name extends string, From, To>(
  record: Readonly<Record<Name, From>>,
  change: (from: From, name: Name) => To,
): Record<Name, To> {
  const entries = Object.entries<From>(record) as [Name, From][];
  return Object.fromEntries(entries.map(([name, from]) => [name, change(from, name)])) as Record<Name, To>;
}
