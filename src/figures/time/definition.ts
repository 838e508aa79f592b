import type { FigureDefinition } from '../figureDefinition.ts';
import { networkSize } from '../memory/networkSize.ts';
import { choice, flag, type ViewOf } from '../viewFields.ts';

const view = {
  /** Whether this model has a curve of operations. */
  curveTransformer: flag(true),
  curveFlash: flag(false),
  curveLsh: flag(false),
  curveReversible: flag(false),
  curveChunkedReversible: flag(false),
  curveReversibleLsh: flag(false),
  curveReformer: flag(false),
  curvePerformer: flag(false),
  curveInfinityFormer: flag(false),
  /** Whether this remedy is on; the model with all that are has a curve, too. */
  recompute: flag(false),
  hash: flag(false),
  reversible: flag(false),
  slice: flag(false),
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
  /** Whether what is seldom set stands open: the network, its sizes, more curves, single remedies. */
  sizesOpen: flag(false),
};

export type TimeView = ViewOf<typeof view>;

export const timeDefinition: FigureDefinition<TimeView> = {
  id: 'time',
  view,
  sites: [],
};
