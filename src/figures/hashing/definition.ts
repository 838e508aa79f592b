import type { LayerSite } from '../../recording/sites.ts';
import type { FigureDefinition } from '../figureDefinition.ts';
import { choice, flag, list, optional, real, whole, type ViewOf } from '../viewFields.ts';
import { OTHER_SET, OTHER_WORD } from './familyExamples.ts';
import { OPENING_EXAMPLE } from './openingExample.ts';
import type { PlanePoint } from './planeHash.ts';
import { STREET_MAPS } from './street.ts';

/** Seeds of the families' draws are counted from 1 to this. */
export const MOST_DRAWS = 999;

const { points, angles } = OPENING_EXAMPLE;

/** Room for the worked example; only the direction is hashed. */
const pointField = ({ x, y }: PlanePoint) =>
  list(real({ least: -20, most: 20, fallback: 0, digits: 3 }), [x, y]);

const degrees = (most: number, fallback: number) => whole({ least: 0, most, fallback });

const view = {
  /** Where X1 stands on the plane: x and y. At 0,0 it has no direction and stands where the worked example has it. */
  x1: pointField(points.X1),
  /** Where X2 stands. */
  x2: pointField(points.X2),
  /** Where Q stands. */
  q: pointField(points.Q),
  /** Turn of each round's rotation of the circle, in degrees. */
  angles: list(degrees(359, 0), angles),
  /** Round whose sectors are drawn on the circle. */
  circleRound: whole({ least: 0, most: angles.length - 1, fallback: 0 }),
  /** Where the calculation of one token's bucket stands: 0 is x, 1 xR, 2 [xR; −xR], 3 the winner. */
  step: real({ least: 0, most: 3, fallback: 3, digits: 2 }),
  /** Entry of the token's vector whose value is read. */
  entry: optional(whole({ least: 0, most: 4095, fallback: 0 })),
  /** Bar of [xR; −xR] whose value is read, counted through all factors; where an entry is read it says nothing. */
  bar: optional(whole({ least: 0, most: 4095, fallback: 0 })),
  /** Whether sphere and families are open. */
  more: flag(false),
  /** Map of the post codes. */
  street: choice(STREET_MAPS, 'codes'),
  /** Turn of the sphere about the vertical axis, in degrees. */
  yaw: real({ least: 0, most: 360, fallback: 30, digits: 1 }),
  /** Tilt of the sphere towards the viewer, in degrees. */
  pitch: real({ least: -90, most: 90, fallback: 25, digits: 1 }),
  /** Bits of the word B of bit sampling. */
  word: list(flag(false), OTHER_WORD),
  /** Which of the elements a to h the set B of MinHash holds. */
  set: list(flag(false), OTHER_SET),
  /** Angle between the two vectors of the random hyperplanes, in degrees. */
  hyperplanes: degrees(180, 60),
  /** Angle between the two vectors of the cross-polytope, in degrees. */
  polytope: degrees(180, 30),
  /** Seed of the families' hash functions. */
  draws: whole({ least: 1, most: MOST_DRAWS, fallback: 1 }),
};

export type HashingView = ViewOf<typeof view>;

/** Vectors and rotations for the hash; the sort for what became of a pair that it put into one bucket. */
export const HASHING_SITES = [
  'sharedQK',
  'rotations',
  'bucketIds',
  'sortOrder',
  'undoSort',
] as const satisfies readonly LayerSite[];

export const hashingDefinition: FigureDefinition<HashingView> = {
  id: 'hashing',
  view,
  sites: HASHING_SITES,
};
