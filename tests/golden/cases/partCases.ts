import { gather, mul, sum, type Tensor, type Tensor1D } from '@tensorflow/tfjs-core';
import { feedForward } from '../../../src/reformer/feedForward.ts';
import { axialPositions, firstPositions } from '../../../src/reformer/positions.ts';
import { compare, type Comparison } from './comparison.ts';
import type { GoldenCase } from './goldenCase.ts';
import { compareGradients } from './gradients.ts';
import { activationOf } from './modelConfig.ts';

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
  const cotangent = golden.has('in.cotangent') ? golden.tensor('in.cotangent') : null;
  if (cotangent === null) return results;
  const whole = {
    activation: activationOf(golden),
    layerNormEpsilon: golden.number('layer_norm_eps'),
    feedForwardChunks: 1,
  };
  const weights = golden.names
    .filter((name) => name.startsWith('w.'))
    .map((name) => [name, golden.tensor(name)]);
  const given = { x: golden.tensor('in.x'), ...Object.fromEntries(weights) } as Record<string, Tensor>;
  const loss = (tensors: Readonly<Record<string, Tensor>>) =>
    sum(
      mul(
        feedForward(tensors['x'] as Tensor, (name) => tensors[`w.${name}`] as Tensor, whole),
        cotangent,
      ),
    );
  return [...results, ...(await compareGradients(golden, given, loss))];
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
  const given = { axis0: golden.tensor('w.axis0'), axis1: golden.tensor('w.axis1') };
  const loss = (tensors: Readonly<Record<string, Tensor>>) =>
    sum(
      mul(
        axialPositions(tensors['axis0'] as Tensor, tensors['axis1'] as Tensor),
        golden.tensor('in.cotangent'),
      ),
    );
  return [...results, ...(await compareGradients(golden, given, loss))];
}
