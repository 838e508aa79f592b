import { operations } from '../../costs/operations.ts';
import { rotationColumns, type ReformerConfig } from '../../config/reformerConfig.ts';

/** Parts of the network that the map shows as nodes; `attention` and `feedForward` once in each block. */
export type MachinePart = (typeof MACHINE_PARTS)[number];

/** In the order in which a forward pass meets them. */
export const MACHINE_PARTS = ['tokens', 'embedding', 'attention', 'feedForward', 'logits'] as const;

export type Residual = ReformerConfig['residual'];

/** What a part holds and does, in one block where there are several. */
export interface PartFacts {
  /** Numbers that training changes. */
  readonly parameters: number;
  /** Multiply-adds of one forward pass, comparisons where it sorts. */
  readonly operations: number;
}

/**
 * Parameters and operations of every part, for one sequence. The head of an ordinary stack reads one stream, so it is
 * half as wide. The embedding is a one-hot product. Attention is hashed in every block.
 */
export function partFacts(config: ReformerConfig, residual: Residual): Record<MachinePart, PartFacts> {
  const { vocabulary, maxTokens, modelDim, heads, headDim, feedForwardDim, hashRounds } = config;
  const headWidth = (residual === 'reversible' ? 2 : 1) * modelDim;
  const counted = operations('reformer', { ...config, ...ONE_BLOCK, tokens: maxTokens });
  const of = (...ids: readonly string[]) =>
    counted.filter(({ id }) => ids.includes(id)).reduce((sum, { forward }) => sum + forward, 0);
  // The formula's hash is made for its own number of buckets; this is the config's.
  const hashing = maxTokens * heads * headDim * hashRounds * rotationColumns(config);
  return {
    tokens: { parameters: 0, operations: 0 },
    embedding: {
      parameters: (vocabulary + maxTokens) * modelDim,
      operations: maxTokens * vocabulary * modelDim,
    },
    attention: {
      parameters: 2 * modelDim + 3 * modelDim * heads * headDim,
      operations: of('projections', 'attention', 'sorting') + hashing,
    },
    feedForward: {
      parameters: 3 * modelDim + 2 * modelDim * feedForwardDim + feedForwardDim,
      operations: of('feedForward'),
    },
    logits: {
      parameters: 2 * headWidth + (headWidth + 1) * vocabulary,
      operations: maxTokens * headWidth * vocabulary,
    },
  };
}

const ONE_BLOCK = { batch: 1, layers: 1, features: 0, bytesPerValue: 4 };

/** Parameters of the whole network. */
export function machineParameters(config: ReformerConfig, residual: Residual): number {
  const { embedding, attention, feedForward, logits } = partFacts(config, residual);
  const blocks = config.layers.length * (attention.parameters + feedForward.parameters);
  return embedding.parameters + blocks + logits.parameters;
}
