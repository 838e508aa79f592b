import * as v from 'valibot';
import type { AttentionKind } from '../../config/attentionKinds.ts';
import type { ReformerConfig } from '../../config/reformerConfig.ts';

/** Hugging Face's names of the activations, and ours. */
export const ACTIVATIONS = { relu: 'relu', gelu: 'gelu', gelu_new: 'gelu_tanh' } as const;

/** The kinds of attention that Hugging Face's Reformer has, under the names they have here too. */
export const HUGGING_FACE_LAYERS = ['lsh', 'local'] as const satisfies AttentionKind[];

const whole = (required: string) => v.pipe(v.number(required), v.integer(required), v.minValue(0, required));
const count = (assumed: number) => v.optional(whole('a whole number'), assumed);
const number = (assumed: number) => v.optional(v.number('a number'), assumed);
const flag = (assumed: boolean) => v.optional(v.boolean('true or false'), assumed);
const pair = (required: string, assumed: [number, number]) =>
  v.optional(v.strictTuple([whole(required), whole(required)], required), assumed);
const BUCKETS = 'a whole number or a list of them';
const LAYERS = `a list of ${HUGGING_FACE_LAYERS.join(' and ')}`;
const DROPOUT = 'a number from 0 to 0.99';
const activations = Object.keys(ACTIVATIONS) as (keyof typeof ACTIVATIONS)[];
const assumedLayers: (typeof HUGGING_FACE_LAYERS)[number][] = [
  'local',
  'lsh',
  'local',
  'lsh',
  'local',
  'lsh',
];

/**
 * The fields of a `config.json` that fix the network, with what transformers 5.18.0 assumes where one is absent.
 * A message is what completes "it must be".
 */
export const huggingFaceFields = v.object({
  model_type: v.optional(v.literal('reformer', '"reformer"'), 'reformer'),
  // The head is twice as wide as the embedding, so that they cannot be one matrix.
  tie_word_embeddings: v.optional(v.literal(false, 'false'), false),
  vocab_size: count(320),
  hidden_size: count(256),
  attn_layers: v.optional(v.array(v.picklist(HUGGING_FACE_LAYERS, LAYERS), LAYERS), assumedLayers),
  num_attention_heads: count(12),
  attention_head_size: count(64),
  feed_forward_size: count(512),
  chunk_size_feed_forward: count(0),
  hidden_act: v.optional(v.picklist(activations, `one of ${activations.join(', ')}`), 'relu'),
  hidden_dropout_prob: v.optional(
    v.pipe(v.number(DROPOUT), v.minValue(0, DROPOUT), v.maxValue(0.99, DROPOUT)),
    0.05,
  ),
  layer_norm_eps: number(1e-12),
  is_decoder: flag(false),
  num_hashes: count(1),
  num_buckets: v.optional(v.nullable(v.union([whole(BUCKETS), v.array(whole(BUCKETS))], BUCKETS)), null),
  lsh_attn_chunk_length: count(64),
  lsh_num_chunks_before: count(1),
  lsh_num_chunks_after: count(0),
  local_attn_chunk_length: count(64),
  local_num_chunks_before: count(1),
  local_num_chunks_after: count(0),
  max_position_embeddings: count(4096),
  axial_pos_embds: flag(true),
  axial_pos_shape: pair('a list of two whole numbers', [64, 64]),
  axial_pos_embds_dim: pair('a list of two whole numbers', [64, 192]),
});

/** The fields that hold the same value in our config, and their names there. */
export const SAME_FIELDS = {
  vocab_size: 'vocabulary',
  hidden_size: 'modelDim',
  attn_layers: 'layers',
  num_attention_heads: 'heads',
  attention_head_size: 'headDim',
  feed_forward_size: 'feedForwardDim',
  hidden_dropout_prob: 'dropout',
  layer_norm_eps: 'layerNormEpsilon',
  is_decoder: 'causal',
  num_hashes: 'hashRounds',
  lsh_attn_chunk_length: 'chunkLength',
  lsh_num_chunks_before: 'chunksBefore',
  lsh_num_chunks_after: 'chunksAfter',
  local_attn_chunk_length: 'localChunkLength',
  local_num_chunks_before: 'localChunksBefore',
  local_num_chunks_after: 'localChunksAfter',
} as const satisfies Partial<Record<keyof v.InferOutput<typeof huggingFaceFields>, keyof ReformerConfig>>;
