import type { Tensor } from '@tensorflow/tfjs-core';
import type { Projection } from '../../config/attentionKinds.ts';
import type { ReformerConfig } from '../../config/reformerConfig.ts';
import type { LayerSite } from '../../recording/sites.ts';
import type { LayerTap } from '../taps.ts';

/** What one layer's attention is given. */
export interface AttentionInputs {
  /**
   * The layer's normalised input through one of the kind's projections, [batch, heads, tokens, headDim]; computed, and
   * offered to the tap, at each call. The order of the calls is the order in which their gradients are summed.
   */
  readonly project: (name: Projection) => Tensor;
  /** [batch, tokens] int32, 1 token, 0 padding */
  readonly mask: Tensor;
  /** True where the mask holds any padding. */
  readonly padded: boolean;
  /** The layer's rotations, [heads, headDim, hashRounds, rotationColumns], drawn at each call. */
  readonly rotations: () => Tensor;
  /** What the site `replayed` held in an earlier pass, to be used instead of drawing; undefined in a first pass. */
  readonly replayed: Tensor | undefined;
}

/**
 * How a kind of attention attends: a row of the table in attentions.ts. What can be known without running it stands in
 * src/config/attentionKinds.ts.
 */
export interface Attention<Options = unknown> {
  /** What of the config fixes it. */
  options(config: ReformerConfig): Options;
  /**
   * The site that a reverse pass must not draw again, because rebuilt vectors are off by rounding: `attend` keeps it
   * in every pass that draws, and takes it from `inputs.replayed` in others. Null where nothing depends on a draw.
   */
  readonly replayed: LayerSite | null;
  /** @returns [batch, heads, tokens, headDim] */
  attend(inputs: AttentionInputs, options: Options, tap: LayerTap): Tensor;
}
