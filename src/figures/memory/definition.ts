import { VARIANTS } from '../../costs/variants.ts';
import type { FigureDefinition } from '../figureDefinition.ts';
import { choice, flag, optional, whole, type ViewOf } from '../viewFields.ts';
import { networkSize } from './networkSize.ts';
import { PUBLISHED_POINTS } from './publishedPoints.ts';

const view = {
  /** Whether models are compared or the terms of one are stacked. */
  show: choice(['memory', 'terms'], 'memory'),
  /** Bytes that a training step may hold; drawn at the axis's end where they are beyond it. */
  budget: whole({ least: 1e3, most: 1e13, fallback: 16e9 }),
  /** Whether this model has a curve. */
  curveTransformer: flag(true),
  curveFlash: flag(false),
  curveLsh: flag(false),
  curveReversible: flag(false),
  curveChunkedReversible: flag(false),
  curveReversibleLsh: flag(false),
  curveReformer: flag(false),
  curvePerformer: flag(false),
  curveInfinityFormer: flag(false),
  /** Whose terms are stacked. */
  termsOf: choice(VARIANTS, 'transformer'),
  /** Whether this remedy of the ladder is on. */
  recompute: flag(false),
  hash: flag(false),
  reversible: flag(false),
  slice: flag(false),
  /** Whether published amounts stand in the plot. */
  published: flag(false),
  /** The published amount that is told of. */
  point: optional(
    choice(
      PUBLISHED_POINTS.map(({ key }) => key),
      'activation',
    ),
  ),
  /** Greatest length that is measured, in tokens. */
  measureTo: choice([256, 1024, 2048], 256),
  /** Size of the compared network. */
  batch: networkSize('batch'),
  layers: networkSize('layers'),
  modelDim: networkSize('modelDim'),
  feedForwardDim: networkSize('feedForwardDim'),
  /** Where they do not divide the width, the nearest fewer that do are taken. */
  heads: networkSize('heads'),
  /** Size of the compared network. */
  hashRounds: networkSize('hashRounds'),
  chunkLength: networkSize('chunkLength'),
  /** Bytes of one activation. */
  bytesPerValue: choice([4, 2], 4),
  /** Whether what is seldom set stands open: the network, its sizes, more curves, single remedies. */
  sizesOpen: flag(false),
};

export type MemoryView = ViewOf<typeof view>;

export const memoryDefinition: FigureDefinition<MemoryView> = {
  id: 'memory',
  view,
  sites: [],
};
