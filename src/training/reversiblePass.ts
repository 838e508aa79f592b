import { add, concat, dispose, engine, sub, tidy, type Tensor } from '@tensorflow/tfjs-core';
import { sliceTokens } from '../reformer/feedForward.ts';
import { meanCrossEntropy } from '../reformer/loss.ts';
import type { ModelInputs, Reformer } from '../reformer/model.ts';
import { keepForReplay } from '../reformer/replay.ts';
import { reversibleBlock, type Streams } from '../reformer/reversible.ts';
import { NO_LAYER_TAP, type LayerTap } from '../reformer/taps.ts';
import { layerPrefix, NAMES } from '../config/weightNames.ts';
import { addGradients, type GradientPass, type Gradients, type PassWatch } from './gradientPass.ts';

/**
 * A pass without a tape over the network. The forward half keeps only the last two streams and what the
 * attention of a layer must not draw again (a hashed one's bucket ids); the reverse half rebuilds every block's input
 * from its output and differentiates one branch at a time.
 *
 * @see Kitaev et al. 2020, §3
 */
export const reversiblePass: GradientPass = (model, inputs, lossFrom, receive, watch) => {
  const { replayed, tap } = keepForReplay(model.config.layers);
  const streams = runForward(model, inputs, tap, watch);
  const again: ModelInputs = { ...inputs, replayed };

  const [y1, y2] = streams;
  const head = differentiate(
    () => meanCrossEntropy(model.decode([y1, y2]), inputs.tokens, lossFrom),
    [y1, y2],
    parametersOf(model, [NAMES.finalNorm, 'lm_head']),
  );
  receive(head.byParameter);
  let state: Reverse = { streams, cotangents: [head.byInput[0] as Tensor, head.byInput[1] as Tensor] };
  for (let layer = model.config.layers.length - 1; layer >= 0; layer--) {
    state = reverseBlock(model, layer, again, state, receive);
    replayed[layer]?.dispose();
    watch?.moment('backward', layer);
    watch?.rebuilt?.(layer, state.streams);
  }
  dispose([...state.streams]);
  const byEmbedding = tidy(() => add(state.cotangents[0], state.cotangents[1]));
  dispose([...state.cotangents]);
  const embedding = differentiate(
    () => model.embed(inputs.tokens),
    [],
    parametersOf(model, ['reformer.embeddings']),
    byEmbedding,
  );
  dispose([embedding.value, byEmbedding]);
  receive(embedding.byParameter);
  return head.value;
};

interface Reverse {
  readonly streams: Streams;
  /** Gradient of the loss by each stream. */
  readonly cotangents: Streams;
}

/** @returns the streams after the last block; all else that the reverse half needs is kept by `tap` */
function runForward(
  model: Reformer,
  inputs: ModelInputs,
  tap: (layer: number) => LayerTap,
  watch: PassWatch | undefined,
): Streams {
  const embedded = tidy(() => model.embed(inputs.tokens));
  let streams: Streams = [embedded, embedded];
  model.config.layers.forEach((_, layer) => {
    const before = streams;
    streams = tidy(
      () => reversibleBlock(before, model.branches(layer, inputs, tap(layer))) as [Tensor, Tensor],
    );
    dispose([...before]);
    watch?.moment('forward', layer);
  });
  return streams;
}

/** [y1, y2] and their cotangents → [x1, x2] and theirs. What is no longer needed is disposed at once. */
function reverseBlock(
  model: Reformer,
  layer: number,
  inputs: ModelInputs,
  { streams: [y1, y2], cotangents: [d1, d2] }: Reverse,
  receive: (gradients: Gradients) => void,
): Reverse {
  const { attention } = model.branches(layer, inputs, NO_LAYER_TAP);
  const g = differentiateFeedForward(model, layer, inputs, y1, d2);
  const x2 = sub(y2, g.value);
  const byY1 = add(d1, g.byInput);
  dispose([y2, d1, g.value, g.byInput]);
  receive(g.byParameter);

  const f = differentiate(
    () => attention(x2),
    [x2],
    parametersOf(model, [layerPrefix(layer, 'attention')]),
    byY1,
  );
  const x1 = sub(y1, f.value);
  const byX2 = add(d2, f.byInput[0] as Tensor);
  dispose([y1, d2, f.value, ...f.byInput]);
  receive(f.byParameter);
  return { streams: [x1, x2], cotangents: [byY1, byX2] };
}

/**
 * Value and gradients of G, slice by slice: what one slice holds is gone before the next one begins. Dropout stays
 * outside, since its mask is of the whole sequence.
 */
function differentiateFeedForward(
  model: Reformer,
  layer: number,
  inputs: ModelInputs,
  y1: Tensor,
  cotangent: Tensor,
): { value: Tensor; byInput: Tensor; byParameter: Gradients } {
  const count = model.config.feedForwardChunks;
  const parameters = parametersOf(model, [layerPrefix(layer, 'feed_forward')]);
  const dropped = tidy(() => model.drop(cotangent, layer, 'feedForward', inputs).clone());
  const cotangents = sliceTokens(dropped, count);
  dropped.dispose();
  let byParameter: Gradients | undefined;
  const parts = sliceTokens(y1, count).map((slice, index) => {
    const by = cotangents[index] as Tensor;
    const part = differentiate(() => model.feedForward(layer, slice, 1), [slice], parameters, by);
    dispose([slice, by]);
    byParameter = byParameter === undefined ? part.byParameter : addGradients(byParameter, part.byParameter);
    return part;
  });
  const join = (tensors: Tensor[]) => {
    const joined = concat(tensors, 1);
    dispose(tensors);
    return joined;
  };
  const output = join(parts.map(({ value }) => value));
  const value = tidy(() => model.drop(output, layer, 'feedForward', inputs).clone());
  output.dispose();
  return {
    value,
    byInput: join(parts.map(({ byInput }) => byInput[0] as Tensor)),
    byParameter: byParameter ?? new Map(),
  };
}

/** Value and gradients of one branch from a single run of it. */
function differentiate(
  branch: () => Tensor,
  inputs: readonly Tensor[],
  parameters: ReadonlyMap<string, Tensor>,
  cotangent?: Tensor,
): { value: Tensor; byInput: Tensor[]; byParameter: Gradients } {
  const { value, grads } = engine().gradients(branch, [...inputs, ...parameters.values()], cotangent);
  const names = [...parameters.keys()];
  return {
    value,
    byInput: grads.slice(0, inputs.length),
    byParameter: new Map(names.map((name, index) => [name, grads[inputs.length + index] as Tensor])),
  };
}

function parametersOf(model: Reformer, prefixes: readonly string[]): Map<string, Tensor> {
  return new Map(
    [...model.weights].filter(([name]) => prefixes.some((prefix) => name.startsWith(`${prefix}.`))),
  );
}
