import { LARGE_MODEL } from '../../costs/exampleModels.ts';
import { SIZE_BOUNDS, type OpenSize } from '../../costs/sizeProblems.ts';
import { VARIANTS } from '../../costs/variants.ts';
import type { FigureDefinition } from '../figureDefinition.ts';
import { choice, flag, optional, whole, type Field, type ViewOf } from '../viewFields.ts';
import { PUBLISHED_POINTS } from './publishedPoints.ts';

/** A size of the compared network: at first the large example's. */
function size(name: OpenSize): Field<number> {
  const [least, most] = SIZE_BOUNDS[name];
  return whole({ least, most, fallback: LARGE_MODEL[name] });
}

const view = {
  /** Which of its three parts is shown. */
  show: choice(['memory', 'terms', 'time'], 'memory'),
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
  batch: size('batch'),
  layers: size('layers'),
  modelDim: size('modelDim'),
  feedForwardDim: size('feedForwardDim'),
  /** Where they do not divide the width, the nearest fewer that do are taken. */
  heads: size('heads'),
  /** Size of the compared network. */
  hashRounds: size('hashRounds'),
  chunkLength: size('chunkLength'),
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
