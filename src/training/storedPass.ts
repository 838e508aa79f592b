import { customGrad, engine, type Tensor } from '@tensorflow/tfjs-core';
import { meanCrossEntropy } from '../reformer/loss.ts';
import { NO_LAYER_TAP } from '../reformer/taps.ts';
import type { GradientPass, PassWatch } from './gradientPass.ts';

/** A pass by ordinary differentiation, every activation stored on one tape; for reversible and ordinary stacks. */
export const storedPass: GradientPass = (model, inputs, lossFrom, receive, watch) => {
  const names = [...model.weights.keys()];
  const loss = () => {
    let streams = model.start(model.embed(inputs.tokens));
    model.config.layers.forEach((_, layer) => {
      if (watch !== undefined) streams = [watched(streams[0] as Tensor, watch, layer), ...streams.slice(1)];
      streams = model.block(layer, streams, inputs, NO_LAYER_TAP);
      watch?.moment('forward', layer);
    });
    return meanCrossEntropy(model.decode(streams), inputs.tokens, lossFrom);
  };
  const { value, grads } = engine().gradients(loss, [...model.weights.values()]);
  receive(new Map(names.map((name, index) => [name, grads[index] as Tensor])));
  return value;
};

/** The same stream; tells when the gradient has come back through it. */
function watched(stream: Tensor, watch: PassWatch, layer: number): Tensor {
  return customGrad((input) => ({
    value: (input as Tensor).clone(),
    gradFunc: (dy: Tensor) => {
      watch.moment('backward', layer);
      return dy.clone();
    },
  }))(stream);
}
