import type { AttentionKind } from '../../config/attentionKinds.ts';
import { REMEDIES } from '../../costs/variants.ts';
import type { MeasuredVariant } from '../../protocol/memoryPoints.ts';
import type { ReformerConfig } from '../../config/reformerConfig.ts';
import type { TrainingPlan } from '../../config/trainingPlan.ts';
import { duplicationConfig } from '../../tasks/duplication/duplicationConfig.ts';

/** A measured network: what is left out or put in on the way from the Transformer to the Reformer. */
interface MeasuredNetwork {
  readonly attention: AttentionKind;
  readonly residual: ReformerConfig['residual'];
  readonly backward: TrainingPlan['backward'];
  /** Whether the feed-forward layer goes over the sequence in slices. */
  readonly sliced: boolean;
}

/** The networks whose memory and time are measured, in the order in which remedies are added. */
export const MEASURED_VARIANTS = [
  'transformer',
  'reversible',
  'lsh',
  'reversibleLsh',
  'reformer',
  'storedReformer',
] as const satisfies readonly MeasuredVariant[];

/** @returns the network with a compared model's remedies; `storedReformer` is the Reformer's, activations stored */
export function measuredNetwork(name: MeasuredVariant): MeasuredNetwork {
  if (name === 'storedReformer') return { ...measuredNetwork('reformer'), backward: 'stored', sliced: false };
  const { attention, reversible, chunked } = REMEDIES[name];
  return {
    attention: attention === 'lsh' ? 'lsh' : 'standard',
    residual: reversible ? 'reversible' : 'ordinary',
    backward: reversible ? 'reversible' : 'stored',
    sliced: chunked,
  };
}

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
  const { attention, residual, sliced } = measuredNetwork(name);
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
    bucketFactors: bucketFactorsOf((2 * tokens) / chunkLength),
    chunkLength,
  });
}

/** @returns one factor up to 128 buckets, else two, the first a power of two near the root */
export function bucketFactorsOf(buckets: number): number[] {
  if (buckets <= 128) return [buckets];
  const first = 2 ** Math.ceil(Math.log2(Math.sqrt(buckets)));
  return [first, buckets / first];
}
