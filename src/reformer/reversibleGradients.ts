import { add, dispose, engine, keep, sub, tidy, type Tensor } from '@tensorflow/tfjs-core';
import { meanCrossEntropy } from './loss.ts';
import type { ModelInputs, Reformer } from './model.ts';
import { reversibleBlock, type Streams } from './reversible.ts';
import { NO_LAYER_TAP, type LayerTap } from './taps.ts';
import { layerPrefix, NAMES } from './weightNames.ts';

/** A loss and its gradient by every parameter. The caller disposes both. */
export interface LossGradients {
  /** A scalar, in nats a symbol. */
  readonly loss: Tensor;
  readonly gradients: ReadonlyMap<string, Tensor>;
}

/**
 * Loss and gradients without a tape over the network. The forward pass keeps only the last two streams and each hashed
 * layer's bucket ids; the reverse pass rebuilds every block's input from its output and differentiates one branch at a
 * time. Bucket ids are replayed, not hashed again: a rebuilt vector is off by rounding, and that can flip an argmax.
 *
 * @param lossFrom first position whose next token counts
 * @see Kitaev et al. 2020, §3
 */
export function reversibleGradients(model: Reformer, inputs: ModelInputs, lossFrom: number): LossGradients {
  const gradients = new Map<string, Tensor>();
  const { streams, bucketIds } = runForward(model, inputs);
  const replayed: ModelInputs = { ...inputs, bucketIds };

  const [y1, y2] = streams;
  const head = differentiate(
    () => meanCrossEntropy(model.decode([y1, y2]), inputs.tokens, lossFrom),
    [y1, y2],
    parametersOf(model, [NAMES.finalNorm, 'lm_head']),
    undefined,
    gradients,
  );
  let state: Backward = { streams, cotangents: [head.byInput[0] as Tensor, head.byInput[1] as Tensor] };
  for (let layer = model.config.layers.length - 1; layer >= 0; layer--) {
    state = reverseBlock(model, layer, replayed, state, gradients);
  }
  const byEmbedding = tidy(() => add(state.cotangents[0], state.cotangents[1]));
  differentiate(
    () => model.embed(inputs.tokens),
    [],
    parametersOf(model, ['reformer.embeddings']),
    byEmbedding,
    gradients,
  ).value.dispose();
  dispose([
    byEmbedding,
    ...state.streams,
    ...state.cotangents,
    ...bucketIds.filter((ids) => ids !== undefined),
  ]);
  return { loss: head.value, gradients };
}

interface Backward {
  readonly streams: Streams;
  /** Gradient of the loss by each stream. */
  readonly cotangents: Streams;
}

/** All that the reverse pass needs: the streams after the last block, and the bucket ids of each hashed layer. */
function runForward(
  model: Reformer,
  inputs: ModelInputs,
): { streams: Streams; bucketIds: (Tensor | undefined)[] } {
  const bucketIds: (Tensor | undefined)[] = model.config.layers.map(() => undefined);
  const embedded = tidy(() => model.embed(inputs.tokens));
  let streams: Streams = [embedded, embedded];
  model.config.layers.forEach((_, layer) => {
    const tap: LayerTap = {
      wants: () => false,
      keep: (site, tensor) => {
        if (site === 'bucketIds') bucketIds[layer] = keep(tensor.clone());
      },
    };
    const before = streams;
    streams = tidy(() => reversibleBlock(before, model.branches(layer, inputs, tap)) as [Tensor, Tensor]);
    dispose([...before]);
  });
  return { streams, bucketIds };
}

/** [y1, y2] and their cotangents → [x1, x2] and theirs; adds the gradients of the block's parameters. */
function reverseBlock(
  model: Reformer,
  layer: number,
  inputs: ModelInputs,
  { streams: [y1, y2], cotangents: [d1, d2] }: Backward,
  gradients: Map<string, Tensor>,
): Backward {
  const { attention, feedForward } = model.branches(layer, inputs, NO_LAYER_TAP);
  const parameters = (part: 'attention' | 'feed_forward') => parametersOf(model, [layerPrefix(layer, part)]);

  const g = differentiate(() => feedForward(y1), [y1], parameters('feed_forward'), d2, gradients);
  const x2 = sub(y2, g.value);
  const byY1 = add(d1, g.byInput[0] as Tensor);

  const f = differentiate(() => attention(x2), [x2], parameters('attention'), byY1, gradients);
  const x1 = sub(y1, f.value);
  const byX2 = add(d2, f.byInput[0] as Tensor);

  dispose([y1, y2, d1, d2, g.value, f.value, ...g.byInput, ...f.byInput]);
  return { streams: [x1, x2], cotangents: [byY1, byX2] };
}

/** Value and gradients of one branch from a single run of it; parameters' gradients go into the map. */
function differentiate(
  branch: () => Tensor,
  inputs: readonly Tensor[],
  parameters: ReadonlyMap<string, Tensor>,
  cotangent: Tensor | undefined,
  gradients: Map<string, Tensor>,
): { value: Tensor; byInput: Tensor[] } {
  const { value, grads } = engine().gradients(branch, [...inputs, ...parameters.values()], cotangent);
  [...parameters.keys()].forEach((name, index) =>
    gradients.set(name, grads[inputs.length + index] as Tensor),
  );
  return { value, byInput: grads.slice(0, inputs.length) };
}

function parametersOf(model: Reformer, prefixes: readonly string[]): Map<string, Tensor> {
  return new Map(
    [...model.weights].filter(([name]) => prefixes.some((prefix) => name.startsWith(`${prefix}.`))),
  );
}
