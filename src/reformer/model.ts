import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import type { ReformerConfig } from '../config/reformerConfig.ts';
import type { Projection } from '../config/attentionKinds.ts';
import { at } from '../maths/at.ts';
import { ATTENTIONS } from './attention/attentions.ts';
import { dropOut } from './dropout.ts';
import { feedForward } from './feedForward.ts';
import { layerNorm } from './layerNorm.ts';
import { linear, mergeHeads, splitHeads } from './layers.ts';
import { axialPositions, firstPositions } from './positions.ts';
import { ordinaryBlock } from './ordinary.ts';
import { invertBlock, reversibleBlock, type Branches, type Streams } from './reversible.ts';
import { NO_LAYER_TAP, NO_TAPS, type LayerTap, type ModelTaps } from './taps.ts';
import { layerPrefix, NAMES } from '../config/weightNames.ts';

/** Parameters by their Hugging Face names; shapes as `parameterShapes` gives them. */
export type Weights = ReadonlyMap<string, Tensor>;

/** A batch of sequences. */
export interface ModelInputs {
  /** [batch, tokens] int32 */
  readonly tokens: Tensor;
  /** [batch, tokens] int32, 1 token, 0 padding */
  readonly mask: Tensor;
  readonly padded: boolean;
  /**
   * A hashed layer's rotations, [heads, headDim, hashRounds, rotationColumns]. Asked for within a tidy and drawn anew
   * each time: what a seed can give back is not kept on the device.
   */
  readonly rotations: (layer: number) => Tensor;
  /** Seed of this step's dropout masks; absent outside training, when nothing is dropped. */
  readonly dropoutSeed?: number;
  /**
   * What each layer's attention drew in an earlier pass and must not draw again: the tensor of its `replayed` site
   * (`keepForReplay`). Absent in a first pass.
   */
  readonly replayed?: readonly (Tensor | undefined)[];
}

/** A language model in the shape of the paper's: embeddings, reversible blocks, a head on both streams. */
export class Reformer {
  readonly config: ReformerConfig;
  readonly weights: Weights;

  constructor(config: ReformerConfig, weights: Weights) {
    this.config = config;
    this.weights = weights;
  }

  /** @returns logits [batch, tokens, vocabulary] */
  forward(inputs: ModelInputs, taps: ModelTaps = NO_TAPS): Tensor {
    return tf.tidy(() => {
      const embedded = this.embed(inputs.tokens);
      taps.model.keep('tokens', inputs.tokens);
      taps.model.keep('embeddings', embedded);
      const logits = this.decode(this.encode(embedded, inputs, taps));
      taps.model.keep('outputLogits', logits);
      return logits;
    });
  }

  /** Rebuilds the streams before the first layer from those after the last one. */
  invert(outputs: Streams, inputs: ModelInputs): Streams {
    return this.config.layers.reduceRight<Streams>(
      (streams, _, layer) => invertBlock(streams, this.branches(layer, inputs, NO_LAYER_TAP)),
      outputs,
    );
  }

  /** Streams after the last layer. */
  encode(embedded: Tensor, inputs: ModelInputs, taps: ModelTaps = NO_TAPS): readonly Tensor[] {
    return this.config.layers.reduce<readonly Tensor[]>((streams, _, layer) => {
      const outputs = tf.tidy(() => [...this.block(layer, streams, inputs, taps.layer(layer))]);
      // The embedding is the caller's.
      if (layer > 0) tf.dispose([...streams]);
      return outputs;
    }, this.start(embedded));
  }

  /** The streams before the first layer: two that are the same, or an ordinary stack's one. */
  start(embedded: Tensor): readonly Tensor[] {
    return this.config.residual === 'reversible' ? [embedded, embedded] : [embedded];
  }

  /** One block. An ordinary stack's one stream is recorded under the names of both. */
  block(layer: number, streams: readonly Tensor[], inputs: ModelInputs, tap: LayerTap): readonly Tensor[] {
    tap.keep('residualX1', streams[0] as Tensor);
    tap.keep('residualX2', streams.at(-1) as Tensor);
    const branches = this.branches(layer, inputs, tap);
    const outputs =
      this.config.residual === 'reversible'
        ? reversibleBlock(streams as Streams, branches)
        : [ordinaryBlock(streams[0] as Tensor, branches)];
    tap.keep('residualY1', outputs[0]);
    tap.keep('residualY2', outputs.at(-1) as Tensor);
    return outputs;
  }

  /**
   * Token plus position embeddings, [batch, tokens, modelDim]. A one-hot product, not a gather: its gradient runs on
   * every backend and is reproducible.
   */
  embed(tokens: Tensor): Tensor {
    const { vocabulary, modelDim, positions } = this.config;
    const [batch = 1, length = 1] = tokens.shape;
    const oneHot = tf.oneHot(tf.reshape<tf.Rank.R1>(tokens, [batch * length]), vocabulary);
    const words = tf.matMul(tf.cast(oneHot, 'float32'), this.weight(NAMES.wordEmbeddings));
    const table =
      positions.kind === 'learned'
        ? this.weight(NAMES.learnedPositions)
        : axialPositions(this.weight(NAMES.axialRows), this.weight(NAMES.axialColumns));
    return tf.add(tf.reshape(words, [batch, length, modelDim]), firstPositions(table, length));
  }

  /** Logits from the streams after the last layer, [batch, tokens, vocabulary]. */
  decode(streams: readonly Tensor[]): Tensor {
    return linear(
      this.normaliseStreams(streams),
      this.weight(NAMES.decoderWeight),
      this.weight(NAMES.decoderBias),
    );
  }

  /** Layer norm over the streams side by side, [batch, tokens, streams · modelDim]: what the head reads. */
  normaliseStreams(streams: readonly Tensor[]): Tensor {
    return this.norm(NAMES.finalNorm, tf.concat([...streams], 2));
  }

  /** F = attention and G = feed-forward of one block. */
  branches(layer: number, inputs: ModelInputs, tap: LayerTap): Branches {
    return {
      attention: (x2) =>
        tf.tidy(() => this.drop(this.attention(layer, x2, inputs, tap), layer, 'attention', inputs)),
      feedForward: (y1) =>
        tf.tidy(() => {
          const output = this.feedForward(layer, y1, this.config.feedForwardChunks);
          tap.keep('feedForwardOutput', output);
          return this.drop(output, layer, 'feedForward', inputs);
        }),
    };
  }

  /** G without dropout, over `slices` parts of what is given one after the other. */
  feedForward(layer: number, y1: Tensor, slices: number): Tensor {
    const prefix = layerPrefix(layer, 'feed_forward');
    return feedForward(y1, (name) => this.weight(`${prefix}.${name}`), {
      ...this.config,
      feedForwardChunks: slices,
    });
  }

  /** Dropout of a branch's output in training, the same for the same step. It is its own adjoint. */
  drop(output: Tensor, layer: number, branch: keyof Branches, inputs: ModelInputs): Tensor {
    return dropOut(output, { rate: this.config.dropout, seed: inputs.dropoutSeed }, layer, branch);
  }

  private attention(layer: number, x2: Tensor, inputs: ModelInputs, tap: LayerTap): Tensor {
    const { config } = this;
    const prefix = layerPrefix(layer, 'attention');
    const normal = this.norm(`${prefix}.layer_norm`, x2);
    const project = (name: Projection) => {
      const weight = this.weight(`${prefix}.self_attention.${name}.weight`);
      const projected = splitHeads(linear(normal, weight), config.heads);
      if (name === 'value') tap.keep('values', projected);
      if (name === 'query_key') tap.keep('sharedQK', projected);
      return projected;
    };
    const { mask, padded } = inputs;
    const rotations = () => inputs.rotations(layer);
    const replayed = inputs.replayed?.[layer];
    const kind = ATTENTIONS[at(config.layers, layer)];
    const heads = kind.attend({ project, mask, padded, rotations, replayed }, kind.options(config), tap);
    const output = linear(mergeHeads(heads), this.weight(`${prefix}.output.dense.weight`));
    tap.keep('attentionOutput', output);
    return output;
  }

  private norm(name: string, input: Tensor): Tensor {
    return layerNorm(
      input,
      this.weight(`${name}.weight`),
      this.weight(`${name}.bias`),
      this.config.layerNormEpsilon,
    );
  }

  private weight(name: string): Tensor {
    const found = this.weights.get(name);
    if (found === undefined) throw new RangeError(`the weights hold no ${name}; this config needs it`);
    return found;
  }
}
