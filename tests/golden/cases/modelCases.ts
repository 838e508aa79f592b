import { concat, grads, mul, slice, sub, tensor, zeros, type Tensor } from '@tensorflow/tfjs-core';
import type { ReformerConfig } from '../../../src/config/reformerConfig.ts';
import { paddedLength } from '../../../src/reformer/inputs.ts';
import { meanCrossEntropy } from '../../../src/reformer/loss.ts';
import { Reformer, type ModelInputs } from '../../../src/reformer/model.ts';
import { NAMES, parameterShapes } from '../../../src/config/weightNames.ts';
import { compare, NORMALISED, UNNORMALISED, type Comparison } from './comparison.ts';
import { maskOf, type GoldenCase } from './goldenCase.ts';
import { compareGradients } from './gradients.ts';
import { withRoundOffset } from './hashCases.ts';
import { KeepAll } from './keepAll.ts';
import { modelConfig } from './modelConfig.ts';

/** lm_* and the model tests of the library: whole models, a padded prefix, gradients, and plain descent. */
export async function runModel(golden: GoldenCase): Promise<Comparison[]> {
  const config = modelConfig(golden);
  const weights = weightsOf(golden, config);
  const model = new Reformer(config, weights);
  const tokens = golden.tensor('in.input_ids');
  const [batch = 1, length = 1] = tokens.shape;
  const inputs: ModelInputs = {
    tokens,
    ...maskOf(golden, batch, length),
    rotations: rotationsOf(golden, config),
  };
  const kept = new KeepAll();
  const results: Comparison[] = [];
  if (golden.has('out64.last_hidden_state')) {
    const hidden = model.normaliseStreams(model.encode(model.embed(tokens), inputs));
    results.push(compare(golden, 'out64.last_hidden_state', await hidden.data(), NORMALISED));
    return results;
  }
  const logits = model.forward(inputs, kept.taps);
  results.push(...(await compareTaps(golden, config, kept)));
  results.push(compare(golden, 'out64.logits', await logits.data(), NORMALISED));
  if (golden.has('out64.loss')) {
    results.push(compare(golden, 'out64.loss', await meanCrossEntropy(logits, tokens, 0).data(), NORMALISED));
  }
  kept.dispose();
  if (golden.config['eval_padded_length'] !== undefined) {
    results.push(await runPadded(golden, model, tokens, inputs.rotations));
  }
  const loss = (given: Readonly<Record<string, Tensor>>) =>
    meanCrossEntropy(new Reformer(config, new Map(Object.entries(given))).forward(inputs), tokens, 0);
  if (golden.names.some((name) => name.startsWith('grad'))) {
    results.push(...(await compareGradients(golden, Object.fromEntries(weights), loss, true)));
  }
  if (golden.config['sgd'] !== undefined) results.push(await descend(golden, weights, loss));
  return results;
}

/** Plain gradient descent on one batch: the loss before each step and after the last. */
async function descend(
  golden: GoldenCase,
  weights: ReadonlyMap<string, Tensor>,
  loss: (given: Readonly<Record<string, Tensor>>) => Tensor,
): Promise<Comparison> {
  const { lr, steps } = golden.config['sgd'] as { lr: number; steps: number };
  const names = [...weights.keys()];
  const byName = (tensors: readonly Tensor[]) =>
    Object.fromEntries(names.map((name, index) => [name, tensors[index] as Tensor]));
  let current = [...weights.values()];
  const losses: number[] = [];
  for (let step = 0; step <= steps; step++) {
    losses.push((await loss(byName(current)).data())[0] ?? NaN);
    const gradients = grads((...tensors: Tensor[]) => loss(byName(tensors)))(current);
    current = current.map((weight, index) => sub(weight, mul(gradients[index] as Tensor, lr)));
  }
  return compare(golden, 'out64.sgd_losses', losses, NORMALISED);
}

async function compareTaps(golden: GoldenCase, config: ReformerConfig, kept: KeepAll): Promise<Comparison[]> {
  const results: Comparison[] = [];
  const buckets = config.bucketFactors.reduce((product, factor) => product * factor, 1);
  const shape = [0, 0, config.hashRounds, config.maxTokens];
  const add = async (name: string, site: string, allowed?: number) => {
    if (golden.has(name)) results.push(compare(golden, name, await kept.read(site), allowed));
  };
  await add('mid.embedding', 'embeddings');
  let hashed = 0;
  for (const [layer, kind] of config.layers.entries()) {
    await add(`mid.layer${layer}.y1`, `${layer}/residualY1`, UNNORMALISED);
    await add(`mid.layer${layer}.y2`, `${layer}/residualY2`, UNNORMALISED);
    if (kind !== 'lsh') continue;
    const name = `mid.lsh${hashed++}.buckets_offset`;
    if (!golden.has(name)) continue;
    const offset = withRoundOffset(await kept.read(`${layer}/bucketIds`), shape, buckets);
    results.push(compare(golden, name, offset));
  }
  return results;
}

/** The base model of the library has no `reformer.` before its names, and no head. */
function weightsOf(golden: GoldenCase, config: ReformerConfig): Map<string, Tensor> {
  const weights = new Map<string, Tensor>();
  for (const [name, shape] of parameterShapes(config)) {
    const stored = [`w.${name}`, `w.${name.replace(/^reformer\./, '')}`].find((each) => golden.has(each));
    if (stored !== undefined) weights.set(name, golden.tensor(stored));
    else if (name === NAMES.decoderBias || name === NAMES.decoderWeight) weights.set(name, zeros(shape));
    else throw new RangeError(`case ${golden.id} holds no w.${name}`);
  }
  return weights;
}

/** Numbered by hashed layer; with a hash seed every layer draws the same, and the case holds it once. */
function rotationsOf(golden: GoldenCase, { layers }: ReformerConfig): ModelInputs['rotations'] {
  return (layer) => {
    const hashedBefore = layers.slice(0, layer).filter((kind) => kind === 'lsh').length;
    const name = `in.rotations.${hashedBefore}`;
    return golden.tensor(golden.has(name) ? name : 'in.rotations');
  };
}

async function runPadded(
  golden: GoldenCase,
  model: Reformer,
  tokens: Tensor,
  rotations: ModelInputs['rotations'],
): Promise<Comparison> {
  const { config } = model;
  const length = golden.number('eval_padded_length');
  const [batch = 1] = tokens.shape;
  const padding = paddedLength(config, length) - length;
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
