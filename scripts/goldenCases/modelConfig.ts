import { parseConfig, type ReformerConfig } from '../../src/recording/reformerConfig.ts';
import type { GoldenCase } from './goldenCase.ts';

/** Hugging Face's activation names in ours. */
export function activationOf(golden: GoldenCase): ReformerConfig['activation'] {
  const name = golden.config['hidden_act'];
  return name === 'gelu_new' ? 'gelu_tanh' : (name as ReformerConfig['activation']);
}

/** The fields of our config that Hugging Face's config of one or more layers has. */
export function configFields(golden: GoldenCase): Record<string, unknown> {
  const { config } = golden;
  return {
    heads: golden.number('num_attention_heads'),
    headDim: golden.number('attention_head_size'),
    feedForwardDim: golden.number('feed_forward_size'),
    feedForwardChunks: 1,
    activation: activationOf(golden),
    layers: config['attn_layers'],
    preset: 'huggingface',
    causal: golden.flag('is_decoder'),
    hashRounds: golden.number('num_hashes'),
    bucketFactors: golden.numbers('num_buckets'),
    chunkLength: golden.number('lsh_attn_chunk_length'),
    chunksBefore: golden.number('lsh_num_chunks_before'),
    chunksAfter: golden.number('lsh_num_chunks_after'),
    localChunkLength: golden.number('local_attn_chunk_length'),
    localChunksBefore: golden.number('local_num_chunks_before'),
    localChunksAfter: golden.number('local_num_chunks_after'),
    layerNormEpsilon: golden.number('layer_norm_eps'),
  };
}

/** The config of a whole model. */
export function modelConfig(golden: GoldenCase): ReformerConfig {
  return parseConfig({
    ...configFields(golden),
    vocabulary: golden.number('vocab_size'),
    maxTokens: golden.number('max_position_embeddings'),
    modelDim: golden.number('hidden_size'),
    positions: {
      kind: 'axial',
      shape: golden.config['axial_pos_shape'],
      dims: golden.config['axial_pos_embds_dim'],
    },
  });
}
