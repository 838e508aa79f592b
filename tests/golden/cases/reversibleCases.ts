import { add, mul, sum, type Tensor } from '@tensorflow/tfjs-core';
import { Reformer, type ModelInputs } from '../../../src/reformer/model.ts';
import { invertBlock, reversibleBlock } from '../../../src/reformer/reversible.ts';
import { NO_LAYER_TAP } from '../../../src/reformer/taps.ts';
import { layerPrefix } from '../../../src/config/weightNames.ts';
import { compare, NORMALISED, type Comparison } from './comparison.ts';
import { maskOf, type GoldenCase } from './goldenCase.ts';
import { compareGradients } from './gradients.ts';
import { KeepAll } from './keepAll.ts';
import { layerConfig } from './modelConfig.ts';

/** rev_* and the layer tests of the library: one reversible block, forward, inverted, and its gradients. */
export async function runReversible(golden: GoldenCase): Promise<Comparison[]> {
  const [batch = 1, tokens = 1] = golden.array('in.x1').shape;
  const config = layerConfig(golden, tokens);
  const names = golden.names.filter((name) => name.startsWith('w.'));
  const given: Record<string, Tensor> = { x1: golden.tensor('in.x1'), x2: golden.tensor('in.x2') };
  for (const name of names) given[name] = golden.tensor(name);
  const inputs: ModelInputs = {
    tokens: golden.tensor('in.x1'),
    ...maskOf(golden, batch, tokens),
    // A sequence no longer than a chunk is not hashed, and such cases hold no rotations.
    rotations: () => golden.tensor('in.rotations'),
  };
  const blockOf = (tensors: Readonly<Record<string, Tensor>>, tap = NO_LAYER_TAP) => {
    const model = new Reformer(
      config,
      new Map(names.map((name) => [nameInModel(name), tensors[name] as Tensor])),
    );
    return model.branches(0, inputs, tap);
  };
  const kept = new KeepAll();
  const streams = [given['x1'] as Tensor, given['x2'] as Tensor] as const;
  const outputs = reversibleBlock(streams, blockOf(given, kept.tap));
  const [x1, x2] = invertBlock(outputs, blockOf(given));
  const exactly = (name: string, actual: ArrayLike<number>) => compare(golden, name, actual, NORMALISED);
  const results = [exactly('out64.y2', await outputs[1].data())];
  if (golden.has('out64.y1')) results.push(exactly('out64.y1', await outputs[0].data()));
  results.push({ ...exactly('in.x1', await x1.data()), name: 'x1 rebuilt', allowed: 1e-5 });
  results.push({ ...exactly('in.x2', await x2.data()), name: 'x2 rebuilt', allowed: 1e-5 });
  kept.dispose();
  if (golden.has('in.dy1')) {
    const [dy1, dy2] = [golden.tensor('in.dy1'), golden.tensor('in.dy2')];
    const loss = (tensors: Readonly<Record<string, Tensor>>) => {
      const [y1, y2] = reversibleBlock([tensors['x1'] as Tensor, tensors['x2'] as Tensor], blockOf(tensors));
      return add(sum(mul(y1, dy1)), sum(mul(y2, dy2)));
    };
    results.push(...(await compareGradients(golden, given, loss, golden.has('in.rotations'))));
  }
  return results;
}

function nameInModel(name: string): string {
  const [, part, rest] = /^w\.(attention|feed_forward)\.(.*)$/.exec(name) ?? [];
  return `${layerPrefix(0, part as 'attention' | 'feed_forward')}.${rest ?? ''}`;
}
