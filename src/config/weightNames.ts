import { ATTENTION_KINDS } from './attentionKinds.ts';
import type { ReformerConfig } from './reformerConfig.ts';

const EMBEDDINGS = 'reformer.embeddings';

/** The parameter names of Hugging Face's Reformer. */
export const NAMES = {
  wordEmbeddings: `${EMBEDDINGS}.word_embeddings.weight`,
  learnedPositions: `${EMBEDDINGS}.position_embeddings.embedding.weight`,
  axialRows: `${EMBEDDINGS}.position_embeddings.weights.0`,
  axialColumns: `${EMBEDDINGS}.position_embeddings.weights.1`,
  finalNorm: 'reformer.encoder.layer_norm',
  decoderWeight: 'lm_head.decoder.weight',
  decoderBias: 'lm_head.bias',
} as const;

/** @returns the common start of the names of a layer's attention or feed-forward part */
export function layerPrefix(layer: number, part: 'attention' | 'feed_forward'): string {
  return `reformer.encoder.layers.${layer}.${part}`;
}

/** Name → shape of every parameter of a config, in a fixed order. */
export function parameterShapes(config: ReformerConfig): Map<string, number[]> {
  const { vocabulary, maxTokens, modelDim, feedForwardDim, positions } = config;
  const inner = config.heads * config.headDim;
  const shapes = new Map<string, number[]>([[NAMES.wordEmbeddings, [vocabulary, modelDim]]]);
  if (positions.kind === 'learned') shapes.set(NAMES.learnedPositions, [maxTokens, modelDim]);
  else {
    shapes.set(NAMES.axialRows, [positions.shape[0], 1, positions.dims[0]]);
    shapes.set(NAMES.axialColumns, [1, positions.shape[1], positions.dims[1]]);
  }
  config.layers.forEach((kind, layer) => {
    const attention = layerPrefix(layer, 'attention');
    const feedForward = layerPrefix(layer, 'feed_forward');
    shapes.set(`${attention}.layer_norm.weight`, [modelDim]).set(`${attention}.layer_norm.bias`, [modelDim]);
    for (const name of ATTENTION_KINDS[kind].projections)
      shapes.set(`${attention}.self_attention.${name}.weight`, [inner, modelDim]);
    shapes.set(`${attention}.output.dense.weight`, [modelDim, inner]);
    shapes
      .set(`${feedForward}.layer_norm.weight`, [modelDim])
      .set(`${feedForward}.layer_norm.bias`, [modelDim]);
    shapes.set(`${feedForward}.dense.dense.weight`, [feedForwardDim, modelDim]);
    shapes.set(`${feedForward}.dense.dense.bias`, [feedForwardDim]);
    shapes.set(`${feedForward}.output.dense.weight`, [modelDim, feedForwardDim]);
    shapes.set(`${feedForward}.output.dense.bias`, [modelDim]);
  });
  const width = (config.residual === 'reversible' ? 2 : 1) * modelDim;
  shapes.set(`${NAMES.finalNorm}.weight`, [width]).set(`${NAMES.finalNorm}.bias`, [width]);
  return shapes.set(NAMES.decoderBias, [vocabulary]).set(NAMES.decoderWeight, [vocabulary, width]);
}
