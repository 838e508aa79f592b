import { describe, expect, it } from 'vitest';
import { fromHuggingFaceConfig, toHuggingFaceConfig } from '../../../src/files/huggingFace/huggingFace.ts';
import type { ReformerConfig } from '../../../src/config/reformerConfig.ts';
import { tinyConfig } from '../../support/tinyModel.ts';

const ours = (changes: Partial<ReformerConfig> = {}) => tinyConfig(64, { preset: 'huggingface', ...changes });
const theirs = (changes: Record<string, unknown> = {}) => ({ ...toHuggingFaceConfig(ours()), ...changes });

describe('a config written for transformers and read again is the same', () => {
  it.each<[string, Partial<ReformerConfig>]>([
    ['learned positions', {}],
    ['axial positions', { positions: { kind: 'axial', shape: [4, 16], dims: [6, 10] } }],
    ['layers of both kinds, bidirectional', { layers: ['local', 'lsh', 'local'], causal: false }],
    ['two factors of buckets', { bucketFactors: [4, 6] }],
    ['slices and dropout', { feedForwardChunks: 4, dropout: 0.1 }],
    ['exact gelu', { activation: 'gelu' }],
    ['the tanh form of gelu', { activation: 'gelu_tanh' }],
    ['windows to either side', { chunksAfter: 1, localChunksBefore: 2, localChunksAfter: 1 }],
  ])('%s', (_, changes) => {
    const written: unknown = JSON.parse(JSON.stringify(toHuggingFaceConfig(ours(changes))));
    expect(fromHuggingFaceConfig(written)).toEqual({
      config: ours(changes),
      ignored: [],
      chosenBuckets: null,
    });
  });

  it('holds no whole number where transformers 5.18.0 takes 0.0 only', () => {
    expect(toHuggingFaceConfig(ours())).not.toHaveProperty('lsh_attention_probs_dropout_prob');
  });

  it('its activation and architecture have the names of transformers', () => {
    expect(toHuggingFaceConfig(ours({ activation: 'gelu_tanh' }))).toMatchObject({
      hidden_act: 'gelu_new',
      architectures: ['ReformerModelWithLMHead'],
    });
    expect(toHuggingFaceConfig(ours({ causal: false })).architectures).toEqual(['ReformerForMaskedLM']);
  });
});

describe('reading a config', () => {
  it('absent fields are what transformers assumes, open buckets what its rule gives', () => {
    expect(fromHuggingFaceConfig({})).toMatchObject({
      config: { vocabulary: 320, heads: 12, maxTokens: 4096, bucketFactors: [128], dropout: 0.05 },
      ignored: [],
    });
  });

  it('a network that never hashes needs no number of buckets', () => {
    const { config } = fromHuggingFaceConfig(theirs({ attn_layers: ['local'], num_buckets: null }));
    expect(config.bucketFactors).toEqual([2]);
  });

  it('every field that is not carried over is named', () => {
    const { ignored } = fromHuggingFaceConfig(
      theirs({
        hash_seed: 0,
        lsh_attention_probs_dropout_prob: 0.1,
        axial_norm_std: 2,
        initializer_range: 0.02,
        transformers_version: '4.42.0',
      }),
    );
    expect(ignored).toEqual([
      'hash_seed',
      'lsh_attention_probs_dropout_prob',
      'axial_norm_std',
      'transformers_version',
    ]);
  });

  it('the grid of axial positions fixes the length', () => {
    const grid = { axial_pos_embds: true, axial_pos_shape: [4, 8], axial_pos_embds_dim: [8, 8] };
    const { config, ignored } = fromHuggingFaceConfig(theirs({ ...grid, max_position_embeddings: 512 }));
    expect(config.maxTokens).toBe(32);
    expect(ignored).toEqual(['max_position_embeddings']);
  });

  it.each<[Record<string, unknown>, string]>([
    [{ model_type: 'bert' }, 'model_type is "bert"; it must be "reformer"'],
    [{ hidden_act: 'silu' }, 'hidden_act is "silu"; it must be one of relu, gelu, gelu_new'],
    [{ attn_layers: ['lsh', 'full'] }, 'attn_layers is ["lsh","full"]; it must be a list of lsh and local'],
    [{ num_attention_heads: '2' }, 'num_attention_heads is "2"; it must be a whole number'],
    [{ num_attention_heads: 65 }, 'num_attention_heads is 65; it must be a whole number from 1 to 64'],
    [{ is_decoder: null }, 'is_decoder is null; it must be true or false'],
    [{ tie_word_embeddings: true }, 'tie_word_embeddings is true; it must be false'],
    [{ hidden_dropout_prob: 1 }, 'hidden_dropout_prob is 1; it must be a number from 0 to 0.99'],
    [{ attn_layers: [] }, 'attn_layers is []; it must hold at least one layer'],
    [{ num_buckets: 7 }, 'num_buckets is 7; it must be even'],
    [{ num_buckets: [4, 'x'] }, 'num_buckets is [4,"x"]; it must be a whole number or a list of them'],
    [{ lsh_attn_chunk_length: 7 }, 'lsh_attn_chunk_length is 7; it must divide the length 64'],
    [{ chunk_size_feed_forward: 7 }, 'chunk_size_feed_forward is 7; it must divide the length 64'],
    [{ axial_pos_shape: [4, 4, 4] }, 'axial_pos_shape is [4,4,4]; it must be a list of two whole numbers'],
    [
      { axial_pos_embds: true, axial_pos_shape: [8, 8], axial_pos_embds_dim: [8, 9] },
      'axial_pos_embds_dim is 8 + 9; its sum must be 16',
    ],
    [
      { vocab_size: 1.5, layer_norm_eps: 'tiny' },
      'vocab_size is 1.5; it must be a whole number; layer_norm_eps is "tiny"; it must be a number',
    ],
  ])('field, value and requirement are named: %j', (changes, message) => {
    expect(() => fromHuggingFaceConfig(theirs(changes))).toThrow(new RangeError(message));
  });

  it.each([null, 7, 'x', []])('%j is no config', (json) => {
    expect(() => fromHuggingFaceConfig(json)).toThrow(
      new RangeError(`the config is ${JSON.stringify(json)}; it must be an object of fields`),
    );
  });
});

describe('writing a config', () => {
  it.each<[Partial<ReformerConfig>, string]>([
    [{ layers: ['lsh', 'full'] }, "layer 1 is full; Hugging Face's Reformer needs lsh or local"],
    [{ residual: 'ordinary' }, "residual is ordinary; Hugging Face's Reformer needs reversible"],
  ])('what transformers has no counterpart for is refused: %j', (changes, message) => {
    expect(() => toHuggingFaceConfig(ours(changes))).toThrow(new RangeError(message));
  });
});
