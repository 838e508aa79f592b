import * as v from 'valibot';
import { issueText } from './issueText.ts';
import { ATTENTION_NAMES, lengthFields } from './attentionKinds.ts';

/**
 * The readings of LSH attention (presets.ts has them as options). `paper`: only the own bucket, each key counted once over the rounds,
 * logits divided by √headDim. `huggingface`: every key of the window, repeated keys counted each time, no divisor.
 */
export type Preset = (typeof PRESET_NAMES)[number];

const PRESET_NAMES = ['paper', 'huggingface', 'trax', 'lucidrains'] as const;

const wholeNumber = (field: string, least: number, most: number) =>
  v.custom<number>(
    (input) => typeof input === 'number' && Number.isInteger(input) && input >= least && input <= most,
    ({ input }) => `${field} is ${show(input)}; it must be a whole number from ${least} to ${most}`,
  );

const oneOf = <T extends string>(field: string, options: readonly T[]) =>
  v.picklist(options, ({ input }) => `${field} is ${show(input)}; it must be one of ${options.join(', ')}`);

/** Deeper stacks than any published; each layer has parameters of its own. */
const MOST_LAYERS = 1024;

const shape = v.object({
  /** Number of different token ids. */
  vocabulary: wholeNumber('vocabulary', 2, 1_000_000),
  /** Longest sequence the positions are made for, in tokens. */
  maxTokens: wholeNumber('maxTokens', 1, 1_048_576),
  /** Width of each residual stream. */
  modelDim: wholeNumber('modelDim', 1, 8192),
  heads: wholeNumber('heads', 1, 64),
  /** Width of one head's queries, keys and values. WGSL's function memory, 8192 bytes, holds four such vectors. */
  headDim: wholeNumber('headDim', 1, 512),
  feedForwardDim: wholeNumber('feedForwardDim', 1, 65_536),
  /** Slices of the sequence that go through the feed-forward layer one after the other; must divide the length. */
  feedForwardChunks: wholeNumber('feedForwardChunks', 1, 1_048_576),
  activation: oneOf('activation', ['relu', 'gelu', 'gelu_tanh'] as const),
  layers: v.pipe(
    v.array(
      v.picklist(
        ATTENTION_NAMES,
        ({ input }) => `layers holds ${show(input)}; each layer must be one of ${ATTENTION_NAMES.join(', ')}`,
      ),
      'layers must be a list',
    ),
    v.minLength(1, 'layers is []; it must hold at least one layer'),
    v.maxLength(
      MOST_LAYERS,
      ({ input }) => `layers holds ${input.length}; it must hold at most ${MOST_LAYERS}`,
    ),
  ),
  /**
   * `reversible`: two streams, y1 = x1 + F(x2), y2 = x2 + G(y1). `ordinary`: one stream, y = x + F(x), z = y + G(y);
   * the head is half as wide. Absent in older files: reversible.
   */
  residual: v.optional(oneOf('residual', ['reversible', 'ordinary'] as const), 'reversible'),
  preset: oneOf('preset', PRESET_NAMES),
  causal: v.boolean(({ input }) => `causal is ${show(input)}; it must be true or false`),
  hashRounds: wholeNumber('hashRounds', 1, 64),
  /** Factors of the number of buckets; one factor is a plain hash. Each must be even. */
  bucketFactors: v.array(wholeNumber('bucketFactors', 2, 65_536), 'bucketFactors must be a list'),
  chunkLength: wholeNumber('chunkLength', 1, 65_536),
  chunksBefore: wholeNumber('chunksBefore', 0, 16),
  chunksAfter: wholeNumber('chunksAfter', 0, 16),
  localChunkLength: wholeNumber('localChunkLength', 1, 65_536),
  localChunksBefore: wholeNumber('localChunksBefore', 0, 16),
  localChunksAfter: wholeNumber('localChunksAfter', 0, 16),
  positions: v.variant('kind', [
    v.object({ kind: v.literal('learned') }),
    v.object({
      kind: v.literal('axial'),
      /** Rows and columns of the grid; their product is maxTokens. */
      shape: v.tuple([wholeNumber('positions.shape', 1, 65_536), wholeNumber('positions.shape', 1, 65_536)]),
      /** Widths of the two parts; their sum is modelDim. */
      dims: v.tuple([wholeNumber('positions.dims', 1, 8192), wholeNumber('positions.dims', 1, 8192)]),
    }),
  ]),
  /** Share of each branch's output that is zeroed in training, in [0, 1). Absent in older files: none. */
  dropout: v.optional(
    v.custom<number>(
      (input) => typeof input === 'number' && input >= 0 && input < 1,
      ({ input }) => `dropout is ${show(input)}; it must be a number from 0 to below 1`,
    ),
    0,
  ),
  layerNormEpsilon: v.number(({ input }) => `layerNormEpsilon is ${show(input)}; it must be a number`),
});

/** Everything that fixes the network's shape and its reading of LSH attention. Plain, serialisable data. */
export type ReformerConfig = v.InferOutput<typeof shape>;

/** What is wrong with a config, in parts for a translator and as an English sentence. */
export interface ConfigProblem {
  /** Name of the field, or of its list's owner. */
  readonly field: string;
  readonly actual: string;
  readonly rule: 'shape' | 'even' | 'divides' | 'product' | 'sum' | 'positive' | 'filled' | 'atMost';
  /** What the rule compares with: the length that must be divided, the sum that must be reached. */
  readonly required: string;
  readonly message: string;
}

/** Everything wrong with a config. Empty when it holds together. */
export function configProblems(input: unknown): ConfigProblem[] {
  const result = v.safeParse(shape, input);
  if (result.success) return crossFieldProblems(result.output);
  return result.issues.map((issue) => ({
    field: v.getDotPath(issue) ?? '',
    actual: show(issue.input),
    rule: 'shape',
    required: '',
    message: issueText(issue, 'the config'),
  }));
}

/**
 * @returns the same config, typed
 * @throws RangeError naming each offending field, its value and what is required
 */
export function parseConfig(input: unknown): ReformerConfig {
  const problems = configProblems(input);
  if (problems.length > 0) throw new RangeError(problems.map(({ message }) => message).join('; '));
  return v.parse(shape, input);
}

/** More buckets than this for each token of the longest sequence would only cost memory: nearly all stay empty. */
const BUCKETS_PER_TOKEN = 64;

/** Number of buckets a round: the product of the factors. */
export function bucketCount(config: Pick<ReformerConfig, 'bucketFactors'>): number {
  return config.bucketFactors.reduce((product, factor) => product * factor, 1);
}

/** Columns of one round's rotation matrix: half of each factor, summed (a bucket and its opposite share one). */
export function rotationColumns(config: Pick<ReformerConfig, 'bucketFactors'>): number {
  return config.bucketFactors.reduce((sum, factor) => sum + factor / 2, 0);
}

function crossFieldProblems(config: ReformerConfig): ConfigProblem[] {
  const { bucketFactors, maxTokens, positions, layers } = config;
  const problems: ConfigProblem[] = [];
  const problem = (
    rule: ConfigProblem['rule'],
    field: string,
    actual: string | number,
    required: string | number,
  ) => {
    const parts = { field, actual: String(actual), rule, required: String(required) };
    problems.push({
      ...parts,
      message: `${field} is ${actual}; ${REQUIREMENTS[rule]} ${required}`.trimEnd(),
    });
  };
  if (bucketFactors.length === 0) problem('filled', 'bucketFactors', '[]', '');
  const mostBuckets = BUCKETS_PER_TOKEN * maxTokens;
  if (bucketCount(config) > mostBuckets)
    problem('atMost', 'bucketFactors', bucketFactors.join(' × '), mostBuckets);
  for (const factor of bucketFactors) if (factor % 2 !== 0) problem('even', 'bucketFactors', factor, '');
  for (const field of lengthFields(layers)) {
    const part = config[field];
    if (maxTokens > part && maxTokens % part !== 0) problem('divides', field, part, maxTokens);
  }
  if (maxTokens % config.feedForwardChunks !== 0)
    problem('divides', 'feedForwardChunks', config.feedForwardChunks, maxTokens);
  if (positions.kind === 'axial') {
    const [rows, columns] = positions.shape;
    if (rows * columns !== maxTokens)
      problem('product', 'positions.shape', `${rows} × ${columns}`, maxTokens);
    const [first, second] = positions.dims;
    if (first + second !== config.modelDim)
      problem('sum', 'positions.dims', `${first} + ${second}`, config.modelDim);
  }
  if (config.layerNormEpsilon <= 0) problem('positive', 'layerNormEpsilon', config.layerNormEpsilon, '');
  return problems;
}

const REQUIREMENTS: Readonly<Record<ConfigProblem['rule'], string>> = {
  shape: '',
  even: 'it must be even',
  divides: 'it must divide the length',
  product: 'its product must be',
  sum: 'its sum must be',
  positive: 'it must be above 0',
  atMost: 'with the longest sequence given, the number of buckets must be at most',
  filled: 'it must hold at least one factor',
};

function show(value: unknown): string {
  return value === undefined ? 'missing' : JSON.stringify(value);
}
