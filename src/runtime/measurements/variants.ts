import type { AttentionKind } from '../../config/attentionKinds.ts';
import type { MeasuredVariant } from '../../protocol/memoryPoints.ts';
import type { ReformerConfig } from '../../config/reformerConfig.ts';
import type { TrainingPlan } from '../../config/trainingPlan.ts';
import { duplicationConfig } from '../../tasks/duplication/duplicationConfig.ts';

/** What is left out or put in on the way from the Transformer to the Reformer. */
interface Variant {
  readonly attention: AttentionKind;
  readonly residual: ReformerConfig['residual'];
  readonly backward: TrainingPlan['backward'];
  /** Whether the feed-forward layer goes over the sequence in slices. */
  readonly sliced: boolean;
}

/** The networks whose memory and time are compared. */
export const VARIANTS = {
  transformer: { attention: 'standard', residual: 'ordinary', backward: 'stored', sliced: false },
  reversible: {
    attention: 'standard',
    residual: 'reversible',
    backward: 'reversible',
    sliced: false,
  },
  lsh: { attention: 'lsh', residual: 'ordinary', backward: 'stored', sliced: false },
  reversibleLsh: { attention: 'lsh', residual: 'reversible', backward: 'reversible', sliced: false },
  reformer: { attention: 'lsh', residual: 'reversible', backward: 'reversible', sliced: true },
  /** The Reformer's network, differentiated with every activation stored. */
  storedReformer: { attention: 'lsh', residual: 'reversible', backward: 'stored', sliced: false },
} as const satisfies Record<MeasuredVariant, Variant>;

interface VariantSizes {
  readonly tokens: number;
  readonly layers: number;
  readonly modelDim: number;
  readonly feedForwardDim: number;
  readonly heads: number;
  readonly hashRounds: number;
  readonly chunkLength: number;
  readonly feedForwardChunks: number;
}

/** The network of a variant; buckets by the paper's rule, chunk length 2 · tokens / buckets, in two factors beyond 128. */
export function variantConfig(name: MeasuredVariant, sizes: VariantSizes): ReformerConfig {
  const { attention, residual, sliced } = VARIANTS[name];
  const { tokens, layers, modelDim, heads, chunkLength } = sizes;
  return duplicationConfig(tokens, {
    modelDim,
    heads,
    headDim: modelDim / heads,
    feedForwardDim: sizes.feedForwardDim,
    feedForwardChunks: sliced ? sizes.feedForwardChunks : 1,
    layers: Array.from({ length: layers }, () => attention),
    residual,
    preset: 'huggingface',
    hashRounds: sizes.hashRounds,
    bucketFactors: factorsOf((2 * tokens) / chunkLength),
    chunkLength,
  });
}

function factorsOf(buckets: number): number[] {
  if (buckets <= 128) return [buckets];
  const first = 2 ** Math.ceil(Math.log2(Math.sqrt(buckets)));
  return [first, buckets / first];
}
