import type { FigureDefinition } from '../figureDefinition.ts';
import { choice, flag, real, whole, type ViewOf } from '../viewFields.ts';
import { INVERSION_STOPS } from './inversion.ts';

/** Places of a block in a stack of up to twelve. */
const PLACES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;

const view = {
  /**
   * The block that is undone: one of a deep stack (the run's own from three blocks on, else the recorded one of twelve),
   * by its number or the middle one; or the run's selected one.
   */
  block: choice(['middle', 'selected', ...PLACES], 'middle'),
  /** What the reverse pass forgets. */
  fault: choice(['none', 'freshHashes', 'otherDropout'], 'none'),
  /** How the streams are kept between additions. */
  precision: choice(['float32', 'float16', 'bfloat16'], 'float32'),
  /** Where on the way forward and back, in stops; between two while it moves. */
  place: real({
    least: 0,
    most: INVERSION_STOPS.length - 1,
    fallback: INVERSION_STOPS.length - 1,
    digits: 3,
  }),
  /** Which number of the token's vector is followed; the run's last where it is narrower. */
  dimension: whole({ least: 0, most: 16_383, fallback: 0 }),
  /** Shows what comes out for x1 while x2 is not there. */
  triedFirst: flag(false),
  /** Blocks passed by the recorded training step: forward, then back; at first where most is held. */
  moment: real({ least: 0, most: 127, fallback: 11, digits: 3 }),
};

export type ReversibleView = ViewOf<typeof view>;

export const reversibleDefinition: FigureDefinition<ReversibleView> = {
  id: 'reversible',
  view,
  sites: [
    'residualX1',
    'residualX2',
    'residualY1',
    'residualY2',
    'attentionOutput',
    'feedForwardOutput',
    'rebuiltX1',
    'rebuiltX2',
    'x1TriedFirst',
  ],
};
