import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { importModel } from '../../../scripts/node/weightsFolder.ts';
import { readWeightsFile } from '../../../src/files/weightsFile.ts';

// Small models, well and badly made; every value in them is made up.
const CASES = 'tests/files/huggingFace/cases';

/** Those that load, with what else is told of them. */
const LOADED: Readonly<Record<string, string>> = {
  'act-gelu-new': '',
  'attn-local-only': '',
  'attn-lsh-only': 'not carried over from config.json: num_hidden_layers',
  'axial-product-not-max': 'not carried over from config.json: max_position_embeddings',
  bf16: '',
  'bias-only-bias': '',
  'bias-only-decoder': '',
  'buckets-absent': 'num_buckets is left open in config.json; chosen for length 16: 8',
  'buckets-list': '',
  'buckets-list3': '',
  'buckets-more-than-tokens': '',
  'buckets-null': 'num_buckets is left open in config.json; chosen for length 16: 8',
  'chunk-longer-than-seq': '',
  'chunks-after-causal': '',
  'config-bom': '',
  'decoder-absent': 'not carried over from config.json: architectures',
  'extra-config-keys':
    'not carried over from config.json: attention_probs_dropout_prob, intermediate_size, num_chunks_after, num_chunks_before, output_past, task_specific_params, torch_dtype, transformers_version, seed, hash_seed',
  f16: '',
  f64: '',
  'float-ints': '',
  'format-tf': '',
  'header-leading-space': '',
  'heads-not-dividing-ok': '',
  'mask-buffers': '',
  'metadata-absent': '',
  'metadata-long-unicode': '',
  'not-decoder': '',
  'not-decoder-lm-head': 'not carried over from config.json: architectures',
  'num-hashes-64': '',
  'num-hidden-layers-lie': 'not carried over from config.json: num_hidden_layers',
  'proto-config-key': 'not carried over from config.json: __proto__, constructor',
};

/** Those that are refused, and in which words. */
const REFUSED: Readonly<Record<string, string>> = {
  'act-gelu_pytorch_tanh': 'hidden_act is "gelu_pytorch_tanh"; it must be one of relu, gelu, gelu_new',
  'attn-string': 'attn_layers is "lsh,local"; it must be a list of lsh and local',
  'axial-dims-not-hidden': 'axial_pos_embds_dim is 3 + 4; its sum must be 8',
  'axial-product-not-chunk':
    'lsh_attn_chunk_length is 4; it must divide the length 15; local_attn_chunk_length is 4; it must divide the length 15',
  'axial-shape-changed-after':
    'reformer.embeddings.position_embeddings.weights.0 is float32 [4, 1, 3]; the config needs float32 [2, 1, 3]',
  'bias-differ': 'the weights hold two tensors for lm_head.bias; it must be one',
  'bias-missing': 'the weights hold no lm_head.bias; the config needs it as float32 [12]',
  'bias-nan-both': 'lm_head.decoder.bias holds NaN at 3; every weight must be a finite number',
  'buckets-1': 'num_buckets is 1; it must be a whole number from 2 to 65536',
  'buckets-huge-product':
    'num_buckets is 65536 × 65536; with the longest sequence given, the number of buckets must be at most 1024',
  'buckets-list-empty': 'num_buckets is []; it must hold at least one factor',
  'buckets-list-odd': 'num_buckets is 3; it must be even',
  'chunk-ff-bigger': 'chunk_size_feed_forward is 64; it must divide the length 16',
  'dataparallel-module-prefix':
    'the weights hold module.reformer.embeddings.word_embeddings.weight, module.reformer.embeddings.position_embeddings.weights.0',
  'dropout-1': 'hidden_dropout_prob is 1; it must be a number from 0 to 0.99',
  'dup-names': 'the header names lm_head.bias twice; each name must stand once',
  'empty-file': 'this is no safetensors file: it is empty',
  'eps-0': 'layer_norm_eps is 0; it must be above 0',
  'f8-e4m3':
    'reformer.embeddings.word_embeddings.weight has dtype F8_E4M3; it must be one of F32, I32, F64, F16, BF16',
  'header-bad-utf8':
    'the header is no JSON object in UTF-8; a safetensors file starts with its length and a JSON object',
  'header-length-small':
    'the header is no JSON object in UTF-8; a safetensors file starts with its length and a JSON object',
  'header-swallows-data':
    'the header is no JSON object in UTF-8; a safetensors file starts with its length and a JSON object',
  'i64-extra-position-ids':
    'reformer.embeddings.position_ids has dtype I64; it must be one of F32, I32, F64, F16, BF16',
  'lfs-pointer':
    'this is no safetensors file: it is a Git LFS pointer; fetch the file that it stands for, with git lfs pull',
  'metadata-array': '__metadata__ must be an object of texts',
  'metadata-number': '__metadata__ must be an object of texts',
  'missing-tensor':
    'the weights hold no reformer.encoder.layers.1.attention.self_attention.key.weight; the config needs it as float32 [8, 8]',
  'model-type-bert': 'model_type is "bert"; it must be "reformer"',
  'nan-weights':
    'reformer.embeddings.word_embeddings.weight holds NaN at 5; every weight must be a finite number',
  'negative-offsets': 'lm_head.bias has data_offsets -48; it must be whole numbers from 0',
  'no-config': 'holds no config.json; it must hold config.json and model.safetensors',
  'num-hashes-0': 'num_hashes is 0; it must be a whole number from 1 to 64',
  'num-hashes-65': 'num_hashes is 65; it must be a whole number from 1 to 64',
  'offsets-fraction': 'lm_head.bias has data_offsets 0.5; it must be whole numbers from 0',
  'offsets-hole': 'bytes 5744 to 5760 belong to no tensor; each must belong to one',
  'offsets-overlap':
    'reformer.encoder.layers.0.feed_forward.output.dense.bias and reformer.embeddings.word_embeddings.weight share bytes 0 to 32; no two tensors may',
  'offsets-reversed': 'lm_head.bias has -48 bytes; its shape [12] needs 48',
  'seqcls-head':
    'the weights hold classifier.dense.weight, classifier.out_proj.weight; the config needs no such parameter',
  'shape-negative': 'lm_head.decoder.weight has shape -12; it must be whole numbers from 0',
  'shape-zero': 'the weights hold empty; the config needs no such parameter',
  sharded:
    'holds a sharded model; it must hold model.safetensors: join the shards with transformers’ save_pretrained(folder, max_shard_size="100GB")',
  'swapped-kinds':
    'the weights hold reformer.encoder.layers.0.attention.self_attention.query_key.weight, reformer.encoder.layers.1.attention.self_attention.query.weight',
  'tie-true': 'tie_word_embeddings is true; it must be false',
  'trailing-bytes': 'bytes 5792 to 6792 belong to no tensor; each must belong to one',
  'transposed-weight':
    'reformer.encoder.layers.0.feed_forward.dense.dense.weight is float32 [8, 16]; the config needs float32 [16, 8]',
  truncated: "lm_head.decoder.bias ends at byte 5792; the file's tensors end at 5782",
  'truncated-in-header': 'the header says 3432 bytes; the file has 292 after its length',
  'vocab-1': 'vocab_size is 1; it must be a whole number from 2 to 1000000',
  'vocab-config-smaller-than-file':
    'reformer.embeddings.word_embeddings.weight is float32 [12, 8]; the config needs float32 [11, 8]',
};

const folder = mkdtempSync(join(tmpdir(), 'weights-'));
const out = join(folder, 'out.safetensors');
afterAll(() => {
  rmSync(folder, { recursive: true });
});

it('every case is listed', () => {
  expect(readdirSync(CASES).toSorted()).toEqual([...Object.keys(LOADED), ...Object.keys(REFUSED)].toSorted());
});

describe('a model of transformers is read', () => {
  it.each(Object.entries(LOADED))('%s', (name, told) => {
    const lines: string[] = [];
    importModel(join(CASES, name), out, (line) => lines.push(line));
    expect(lines.slice(1).join(' | ')).toBe(told);
    expect(readWeightsFile(readFileSync(out)).card).toMatchObject({ task: null, steps: null });
    rmSync(out);
  });
});

describe('a model that is badly made is refused, and nothing is written', () => {
  it.each(Object.entries(REFUSED))('%s', (name, message) => {
    expect(() => {
      importModel(join(CASES, name), out, () => undefined);
    }).toThrow(message);
    expect(existsSync(out)).toBe(false);
  });
});
