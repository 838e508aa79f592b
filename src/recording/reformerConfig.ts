import * as v from 'valibot';

/** Attention of one layer: hashed, in fixed windows, or over every pair. */
export type AttentionKind = 'lsh' | 'local' | 'full';

/**
 * The two readings of LSH attention. `paper`: only the own bucket, each key counted once over the rounds,
 * logits divided by √headDim. `huggingface`: every key of the window, repeated keys counted each time, no divisor.
 */
export type Preset = 'paper' | 'huggingface';

const wholeNumber = (field: string, least: number, most: number) =>
  v.custom<number>(
    (input) => typeof input === 'number' && Number.isInteger(input) && input >= least && input <= most,
    ({ input }) => `${field} is ${show(input)}; it must be a whole number from ${least} to ${most}`,
  );

const oneOf = <T extends string>(field: string, options: readonly T[]) =>
  v.picklist(options, ({ input }) => `${field} is ${show(input)}; it must be one of ${options.join(', ')}`);

const attentionKinds = ['lsh', 'local', 'full'] as const;

const shape = v.object({
  /** Number of different token ids. */
  vocabulary: wholeNumber('vocabulary', 2, 1_000_000),
  /** Longest sequence the positions are made for, in tokens. */
  maxTokens: wholeNumber('maxTokens', 1, 1_048_576),
  /** Width of each residual stream. */
  modelDim: wholeNumber('modelDim', 1, 8192),
  heads: wholeNumber('heads', 1, 64),
  /** Width of one head's queries, keys and values. */
  headDim: wholeNumber('headDim', 1, 1024),
  feedForwardDim: wholeNumber('feedForwardDim', 1, 65_536),
  /** Slices of the sequence that go through the feed-forward layer one after the other; must divide the length. */
  feedForwardChunks: wholeNumber('feedForwardChunks', 1, 1_048_576),
  activation: oneOf('activation', ['relu', 'gelu', 'gelu_tanh'] as const),
  layers: v.array(
    v.picklist(
      attentionKinds,
      ({ input }) => `layers holds ${show(input)}; each layer must be one of ${attentionKinds.join(', ')}`,
    ),
    'layers must be a list',
  ),
  preset: oneOf('preset', ['paper', 'huggingface'] as const),
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
  layerNormEpsilon: v.number(({ input }) => `layerNormEpsilon is ${show(input)}; it must be a number`),
});

/** Everything that fixes the network's shape and its reading of LSH attention. Plain, serialisable data. */
export type ReformerConfig = v.InferOutput<typeof shape>;

const schema = v.pipe(
  shape,
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    for (const message of crossFieldProblems(dataset.value)) addIssue({ message });
  }),
);

/** One sentence a problem: field, actual value, requirement. Empty when the config holds together. */
export function configProblems(input: unknown): string[] {
  const result = v.safeParse(schema, input);
  return result.success ? [] : result.issues.map((issue) => issue.message);
}

/**
 * @returns the same config, typed
 * @throws RangeError naming each offending field, its value and what is required
 */
export function parseConfig(input: unknown): ReformerConfig {
  const result = v.safeParse(schema, input);
  if (!result.success) throw new RangeError(result.issues.map((issue) => issue.message).join('; '));
  return result.output;
}

/** Number of buckets a round: the product of the factors. */
export function bucketCount(config: Pick<ReformerConfig, 'bucketFactors'>): number {
  return config.bucketFactors.reduce((product, factor) => product * factor, 1);
}

/** Columns of one round's rotation matrix: half of each factor, summed (a bucket and its opposite share one). */
export function rotationColumns(config: Pick<ReformerConfig, 'bucketFactors'>): number {
  return config.bucketFactors.reduce((sum, factor) => sum + factor / 2, 0);
}

function crossFieldProblems(config: ReformerConfig): string[] {
  const problems: string[] = [];
  const { bucketFactors, chunkLength, maxTokens, positions } = config;
  if (bucketFactors.length === 0) problems.push('bucketFactors is empty; it must hold at least one factor');
  for (const factor of bucketFactors) {
    if (factor % 2 !== 0) problems.push(`bucketFactors holds ${factor}; each factor must be even`);
  }
  if (config.layers.includes('lsh') && maxTokens > chunkLength && maxTokens % chunkLength !== 0) {
    problems.push(`chunkLength is ${chunkLength}; it must divide the length ${maxTokens}`);
  }
  const local = config.localChunkLength;
  if (config.layers.includes('local') && maxTokens > local && maxTokens % local !== 0) {
    problems.push(`localChunkLength is ${local}; it must divide the length ${maxTokens}`);
  }
  if (maxTokens % config.feedForwardChunks !== 0) {
    problems.push(`feedForwardChunks is ${config.feedForwardChunks}; it must divide the length ${maxTokens}`);
  }
  if (positions.kind === 'axial') {
    const [rows, columns] = positions.shape;
    if (rows * columns !== maxTokens) {
      problems.push(
        `positions.shape is ${rows} × ${columns} = ${rows * columns}; the product must be maxTokens ${maxTokens}`,
      );
    }
    const [first, second] = positions.dims;
    if (first + second !== config.modelDim) {
      problems.push(
        `positions.dims is ${first} + ${second} = ${first + second}; the sum must be modelDim ${config.modelDim}`,
      );
    }
  }
  if (config.layerNormEpsilon <= 0) {
    problems.push(`layerNormEpsilon is ${config.layerNormEpsilon}; it must be above 0`);
  }
  return problems;
}

function show(value: unknown): string {
  return value === undefined ? 'missing' : JSON.stringify(value);
}
