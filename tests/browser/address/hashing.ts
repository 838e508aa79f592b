import type { HashingView } from '../../../src/figures/hashing/definition.ts';
import { hashDirections } from '../../../src/figures/hashing/families.ts';
import { hashInPlane, WORKED_EXAMPLE } from '../../../src/figures/hashing/planeHash.ts';
import type { FigureAddress, Reading } from './figureAddress.ts';
import { attributes, caught, chosen, pressed, saidOf, slid, unfolded, within } from './readings.ts';

const SPHERE = 'Three dimensions: six buckets on a sphere';
const ANGLES = [10, 20, 300];
const X2 = { x: 0, y: -1 };

/** The bucket of X2 in each round, as the table has it. */
const bucketsOfX2: Reading = (figure) => figure.locator('[data-point=X2] td').allTextContents();

const tilt: Reading = async (figure) => /tilted (.+)°/.exec(String(await saidOf(SPHERE)(figure)))?.[1];

export const hashingAddresses: readonly FigureAddress<HashingView>[] = [
  {
    fields: {
      x1: { written: '1,0', read: slid('X1'), shown: 0 },
      x2: { written: '0,-1', read: slid('X2'), shown: -90 },
      q: { written: '-1,0.5', read: slid('Q'), shown: 153 },
      angles: {
        written: ANGLES.join(),
        read: async (figure) => [await slid(/^Rotation of round/)(figure), await bucketsOfX2(figure)],
        shown: [
          ANGLES[1],
          ANGLES.map((angle) => String(hashInPlane(X2, angle, WORKED_EXAMPLE.buckets).bucket + 1)),
        ],
      },
      circleRound: { written: '1', read: pressed(/^round/), shown: 'round 2' },
      step: { written: '1.5', read: slid('Steps of the hash'), shown: 1.5 },
      entry: { written: '2', read: caught('[data-testid=hash-value]', /^x\[(.+)\] = /), shown: '2' },
      more: { written: '1', read: unfolded('More: the sphere'), shown: true },
      street: { written: 'both', read: chosen('Map'), shown: 'both' },
      yaw: { written: '200.5', read: slid(SPHERE), shown: 201 },
      pitch: { written: '-40', read: tilt, shown: '-40' },
      word: {
        written: '0,1,0,0,1,1,0,0',
        read: pressed(/^bit/),
        shown: [2, 5, 6].map((bit) => `bit ${bit} of B: 1`).join(),
      },
      set: { written: '1,0,0,0,0,0,1,1', read: pressed(/ is in B$/), shown: 'a is in B,g is in B,h is in B' },
      hyperplanes: { written: '120', read: within('[data-family=hyperplanes]', slid(/^Angle/)), shown: 120 },
      polytope: { written: '75', read: within('[data-family=polytope]', slid(/^Angle/)), shown: 75 },
      draws: {
        written: '7',
        read: attributes('[data-family=hyperplanes] [data-shared]', 'data-shared'),
        shown: hashDirections((120 * Math.PI) / 180, 2, 7).agrees.map(String),
      },
    },
    changes: [
      {
        does: 'turns the sphere with a key',
        act: (figure) => figure.getByRole('slider', { name: SPHERE }).press('ArrowRight'),
        fields: { yaw: { written: '210.5', shown: 211 } },
      },
      {
        does: 'takes an element out of the set',
        act: (figure) => figure.getByRole('button', { name: 'g is in B' }).click(),
        fields: { set: { written: '1,0,0,0,0,0,0,1', shown: 'a is in B,h is in B' } },
      },
      {
        does: 'folds up what stands below',
        act: (figure) => figure.locator('summary', { hasText: 'More: the sphere' }).click(),
        fields: { more: { written: null, shown: false } },
      },
    ],
  },
  {
    fields: {
      bar: { written: '3', read: caught('[data-testid=hash-value]', /^bucket (.+) \(axis/), shown: '3' },
    },
    changes: [
      {
        does: 'goes to the next bar',
        act: (figure) => figure.getByRole('slider', { name: '[xR; −xR]' }).press('ArrowRight'),
        fields: { bar: { written: '4', shown: '4' } },
      },
    ],
  },
];
