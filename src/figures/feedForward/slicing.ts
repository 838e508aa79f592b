import { scaleLinear } from 'd3';
import { evaluateProduct } from '../../costs/formula.ts';
import { memoryFormula } from '../../costs/memoryFormula.ts';
import type { ReformerConfig } from '../../config/reformerConfig.ts';
import type { Tick } from '../plot/tick.ts';
import { SLICE_COUNTS } from './definition.ts';

/** A rectangle in pixels and what it stands for. */
export interface MemoryBlock {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
}

/** One slice of the sequence on its way through the feed-forward layer. */
export interface Slice extends MemoryBlock {
  readonly index: number;
  /** Its tokens in reading order: from `first` to before `end`. */
  readonly first: number;
  readonly end: number;
}

/** Bytes against time: upwards bytes, along the axis one unit of time a slice, so that areas are work. */
export interface SlicingLayout {
  /** Everything at once, in one unit of time: as large as all slices together. */
  readonly whole: MemoryBlock;
  /** One after the other, in reading order. */
  readonly slices: readonly Slice[];
  /** What the branch holds whatever is sliced: width modelDim, all the time. */
  readonly base: MemoryBlock;
  /** What attention of the same block holds at its peak; as high as it is on the same scale. */
  readonly attention: MemoryBlock;
  /** Peaks of the feed-forward branch, bytes. */
  readonly peak: { readonly whole: number; readonly sliced: number };
  /** Peak of the block: the greater of both branches. */
  readonly blockPeak: { readonly whole: number; readonly sliced: number };
  readonly ticks: readonly Tick[];
}

/**
 * The feed-forward branch of a reversible block in one piece and in slices, and attention beside it, by the formula of
 * a training step (`memoryFormula`), for one sequence.
 *
 * @param count slices; divides the length
 * @param frame plot of the feed-forward branch in pixels; attention stands in one as high, from x = 0
 * @see Kitaev et al. 2020, §3, equation 10
 */
export function layoutSlicing(
  config: ReformerConfig,
  count: number,
  frame: { readonly width: number; readonly height: number; readonly attentionWidth: number },
): SlicingLayout {
  const { width, height, attentionWidth } = frame;
  const { attention, base, wide } = branchBytes(config);
  const most = Math.max(attention, base + wide);
  const up = scaleLinear([0, most], [height, 0]).nice(4);
  const block = (x: number, across: number, from: number, bytes: number): MemoryBlock => ({
    x,
    y: up(from + bytes),
    width: across,
    height: up(from) - up(from + bytes),
    bytes,
  });
  const unit = width / count;
  const each = config.maxTokens / count;
  const peak = { whole: base + wide, sliced: base + wide / count };
  return {
    whole: block(0, unit, base, wide),
    slices: Array.from({ length: count }, (_, index) => ({
      ...block(index * unit, unit, base, wide / count),
      index,
      first: index * each,
      end: (index + 1) * each,
    })),
    base: block(0, width, 0, base),
    attention: block(0, attentionWidth, 0, attention),
    peak,
    blockPeak: {
      whole: Math.max(attention, peak.whole),
      sliced: Math.max(attention, peak.sliced),
    },
    ticks: up.ticks(4).map((value) => ({ value, at: up(value) })),
  };
}

/** @returns those that divide the length, up to a token a slice */
export function sliceChoices(tokens: number): (typeof SLICE_COUNTS)[number][] {
  return SLICE_COUNTS.filter((count) => tokens % count === 0);
}

/** The two branches of the reversible block that hashes, before slicing. */
function branchBytes(config: ReformerConfig): { attention: number; base: number; wide: number } {
  const sizes = {
    ...config,
    batch: 1,
    tokens: config.maxTokens,
    layers: config.layers.length,
    features: 0,
    bytesPerValue: 4,
  };
  const [attention = [], feedForward = []] = memoryFormula('reversibleLsh').greatestOf;
  const sum = (terms: typeof attention) =>
    terms.reduce((total, term) => total + evaluateProduct(term, sizes), 0);
  return {
    attention: sum(attention),
    base: sum(feedForward.filter(({ id }) => id !== 'feedForward')),
    wide: sum(feedForward.filter(({ id }) => id === 'feedForward')),
  };
}
