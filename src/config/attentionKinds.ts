/** A projection of a layer's normalised input, as Hugging Face's parameters name it; `query_key` serves as both. */
export type Projection = 'query' | 'key' | 'query_key' | 'value';

/** What is known of a kind of attention without running it. */
interface AttentionFacts {
  /** Which projections it has parameters for, in the order of the parameters. */
  readonly projections: readonly Projection[];
  /** The config's field that lengths above it must be a multiple of; null where any length goes. */
  readonly multipleOf: 'chunkLength' | 'localChunkLength' | null;
  /** The kind that attends to every pair with the same parameters: what this one is judged against. */
  readonly exact: string;
}

/**
 * The kinds of attention that a layer can have; src/reformer/attention holds how each attends. `lsh` is hashed, `local`
 * in fixed windows, `full` over every pair with shared queries and keys (so that one set of weights serves it and
 * `lsh`), `standard` over every pair with separate ones, the Transformer's.
 */
export const ATTENTION_KINDS = {
  lsh: { projections: ['query_key', 'value'], multipleOf: 'chunkLength', exact: 'full' },
  local: { projections: ['query', 'key', 'value'], multipleOf: 'localChunkLength', exact: 'standard' },
  full: { projections: ['query_key', 'value'], multipleOf: null, exact: 'full' },
  standard: { projections: ['query', 'key', 'value'], multipleOf: null, exact: 'standard' },
} as const satisfies Record<string, AttentionFacts>;

export type AttentionKind = keyof typeof ATTENTION_KINDS;

export const ATTENTION_NAMES = Object.keys(ATTENTION_KINDS) as readonly AttentionKind[];

/** The config's fields that lengths must be a multiple of with these layers, in the order of the table. */
export function lengthFields(layers: readonly AttentionKind[]): NonNullable<AttentionFacts['multipleOf']>[] {
  const fields = ATTENTION_NAMES.filter((kind) => layers.includes(kind)).map(
    (kind) => ATTENTION_KINDS[kind].multipleOf,
  );
  return [...new Set(fields)].filter((field) => field !== null);
}
