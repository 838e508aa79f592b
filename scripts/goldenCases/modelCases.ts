import { concat, gather, slice, tensor, zeros, type Tensor, type Tensor1D } from '@tensorflow/tfjs-core';
import { parseConfig, type ReformerConfig } from '../../src/recording/reformerConfig.ts';
import { feedForward } from '../../src/reformer/feedForward.ts';
import { Reformer } from '../../src/reformer/model.ts';
import { meanCrossEntropy } from '../../src/reformer/loss.ts';
import { axialPositions, firstPositions } from '../../src/reformer/positions.ts';
import { parameterShapes } from '../../src/reformer/weightNames.ts';
import { compare, NORMALISED, UNNORMALISED, type Comparison } from './comparison.ts';
import type { GoldenCase } from './goldenCase.ts';
import { withRoundOffset } from './hashCases.ts';
import { KeepAll } from './keepAll.ts';

/** ff_*: the feed-forward block, whole and in slices of every listed size. */
export async function runFeedForward(golden: GoldenCase): Promise<Comparison[]> {
  const tokens = golden.number('length');
  const results: Comparison[] = [];
  for (const size of [tokens, ...golden.numbers('chunk_sizes')]) {
    const options = {
      activation: activationOf(golden),
      layerNormEpsilon: golden.number('layer_norm_eps'),
      feedForwardChunks: tokens / size,
    };
    const output = feedForward(golden.tensor('in.x'), (name) => golden.tensor(`w.${name}`), options);
    results.push({
      ...compare(golden, 'out64.y', await output.data()),
      name: `out64.y in slices of ${size}`,
    });
  }
  return results;
}

/** axial_*: the whole table, prefixes, and arbitrary positions. */
export async function runAxial(golden: GoldenCase): Promise<Comparison[]> {
  const table = axialPositions(golden.tensor('w.axis0'), golden.tensor('w.axis1'));
  const results = [compare(golden, 'out.full', await table.data())];
  for (const length of golden.numbers('lengths')) {
    results.push(compare(golden, `out.eval_${length}`, await firstPositions(table, length).data()));
  }
  const gathered = gather(table, golden.tensor('in.gather_ids') as Tensor1D);
  results.push(compare(golden, 'out.gather', await gathered.data()));
  return results;
}

/** lm_*: whole language models, also on a padded prefix. Gradients are not compared. */
export async function runLanguageModel(golden: GoldenCase): Promise<Comparison[]> {
  const config = modelConfig(golden);
  const weights = new Map(
    [...parameterShapes(config).keys()].map((name) => [name, golden.tensor(`w.${name}`)]),
  );
  const model = new Reformer(config, weights);
  let hashed = 0;
  const hashedIndex = config.layers.map((kind) => (kind === 'lsh' ? hashed++ : -1));
  const rotations = hashedIndex.map((index) =>
    index < 0 ? zeros([1]) : golden.tensor(`in.rotations.${index}`),
  );
  const tokens = golden.tensor('in.input_ids');
  const mask = tensor(new Int32Array(tokens.size).fill(1), tokens.shape, 'int32');
  const kept = new KeepAll();
  const logits = model.forward({ tokens, mask, padded: false, rotations }, kept.taps);
  const loss = meanCrossEntropy(logits, tokens, 0);

  const results = [compare(golden, 'mid.embedding', await kept.read('embeddings'))];
  for (const [layer, index] of hashedIndex.entries()) {
    results.push(
      compare(golden, `mid.layer${layer}.y1`, await kept.read(`${layer}/residualY1`), UNNORMALISED),
    );
    results.push(
      compare(golden, `mid.layer${layer}.y2`, await kept.read(`${layer}/residualY2`), UNNORMALISED),
    );
    if (index < 0) continue;
    const ids = await kept.read(`${layer}/bucketIds`);
    const shape = [0, 0, config.hashRounds, config.maxTokens];
    const offset = withRoundOffset(
      ids,
      shape,
      config.bucketFactors.reduce((product, factor) => product * factor, 1),
    );
    results.push(compare(golden, `mid.lsh${index}.buckets_offset`, offset));
  }
  results.push(compare(golden, 'out64.logits', await logits.data(), NORMALISED));
  results.push(compare(golden, 'out64.loss', await loss.data(), NORMALISED));
  if (golden.config['eval_padded_length'] !== undefined)
    results.push(await runPadded(golden, model, tokens, rotations));
  kept.dispose();
  return results;
}

async function runPadded(
  golden: GoldenCase,
  model: Reformer,
  tokens: Tensor,
  rotations: Tensor[],
): Promise<Comparison> {
  const { config } = model;
  const length = golden.number('eval_padded_length');
  const [batch = 1] = tokens.shape;
  const multiple = leastCommonMultiple(
    config.layers.includes('lsh') ? config.chunkLength : 1,
    config.layers.includes('local') ? config.localChunkLength : 1,
  );
  const padding = Math.ceil(length / multiple) * multiple - length;
  const pad = (each: Tensor) => concat([each, zeros([batch, padding], 'int32')], 1);
  const inputs = {
    tokens: pad(slice(tokens, [0, 0], [batch, length])),
    mask: pad(tensor(new Int32Array(batch * length).fill(1), [batch, length], 'int32')),
    padded: padding > 0,
    rotations,
  };
  const logits = slice(model.forward(inputs), [0, 0, 0], [batch, length, config.vocabulary]);
  return compare(golden, 'out64.eval_padded_logits', await logits.data(), NORMALISED);
}

function leastCommonMultiple(one: number, other: number): number {
  let multiple = Math.max(one, other);
  while (multiple % one !== 0 || multiple % other !== 0) multiple += Math.max(one, other);
  return multiple;
}

function activationOf(golden: GoldenCase): ReformerConfig['activation'] {
  const name = golden.config['hidden_act'];
  return name === 'gelu_new' ? 'gelu_tanh' : (name as ReformerConfig['activation']);
}

function modelConfig(golden: GoldenCase): ReformerConfig {
  const config = golden.config;
  return parseConfig({
    vocabulary: golden.number('vocab_size'),
    maxTokens: golden.number('max_position_embeddings'),
    modelDim: golden.number('hidden_size'),
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
    positions: { kind: 'axial', shape: config['axial_pos_shape'], dims: config['axial_pos_embds_dim'] },
    layerNormEpsilon: golden.number('layer_norm_eps'),
  });
}
