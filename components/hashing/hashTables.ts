import type { circlePoints } from '../../src/figures/hashing/circlePoints.ts';
import { inAnyRound } from '../../src/figures/hashing/collisionCurve.ts';
import type { HashingView } from '../../src/figures/hashing/definition.ts';
import type { HashSteps } from '../../src/figures/hashing/hashSteps.ts';
import { hashInPlane, type PlanePoint } from '../../src/figures/hashing/planeHash.ts';
import type { Projection } from '../../src/figures/hashing/projection.ts';
import type { RotationStrip } from '../../src/figures/hashing/rotationStrip.ts';
import { at } from '../../src/maths/at.ts';
import type { CollisionCounts } from '../../src/protocol/collisions.ts';
import { fixed, type NumberTable } from '../parts/numberTable.ts';
import type { useText } from '../parts/text.ts';
import type { HashOfRun } from './useHashOfRun.ts';

type Text = ReturnType<typeof useText>;

interface TabledHashing {
  readonly view: Pick<HashingView, 'angles' | 'circleRound'>;
  readonly points: ReturnType<typeof circlePoints>;
  /** Of the circle. */
  readonly buckets: number;
  readonly strip: RotationStrip;
  /** Null where the layer is not hashed. */
  readonly run: HashOfRun | null;
  readonly measured: CollisionCounts | null;
}

/** @returns the numbers of all that the figure shows of the circle and of the run */
export function hashingTables(text: Text, shown: TabledHashing): NumberTable[] {
  const { view, points, buckets, strip, run, measured } = shown;
  return [
    circleTable(text, points, at(view.angles, view.circleRound), buckets),
    stripTable(text, strip),
    ...(run === null
      ? []
      : [
          stepsTable(text, run.steps),
          curveTable(text, run.exact, run.config.hashRounds, measured),
          projectionTable(text, run.projection, run.letters, run.bucketIds),
        ]),
  ];
}

/** Each point's signed projections in one round: the longest is its bucket. */
function circleTable(
  text: Text,
  points: Readonly<Record<string, PlanePoint>>,
  angle: number,
  buckets: number,
): NumberTable {
  return {
    name: text('circle.title'),
    head: [text('circle.point'), ...Array.from({ length: buckets }, (_, bucket) => String(bucket + 1))],
    rows: Object.entries(points).map(([name, point]) => [
      name,
      ...hashInPlane(point, angle, buckets).signed.map((value) => fixed(value, 2)),
    ]),
  };
}

/** The forty rotations and in which of them the two points collide. */
function stripTable(text: Text, strip: RotationStrip): NumberTable {
  return {
    name: text('hashing.strip.name'),
    head: [text('hashing.table.rotation'), text('hashing.table.angle'), text('hashing.table.shared')],
    rows: strip.rotations.map(({ angle, shared }, index) => [index + 1, fixed(angle, 1), shared ? 1 : 0]),
  };
}

/** Every number of the stepped calculation, named as the reader meets it. */
function stepsTable(text: Text, { vector, parts, bucket }: HashSteps): NumberTable {
  const row = (name: string, value: number) => [name, fixed(value, 4)];
  return {
    name: text('hashing.steps.title'),
    head: [text('hashing.table.entry'), text('hashing.table.value')],
    rows: [
      ...vector.map((value, index) => row(`x[${String(index)}]`, value)),
      ...parts.flatMap(({ signed }, part) =>
        signed.map((value, index) =>
          row(`[xR; −xR]${parts.length > 1 ? String(part + 1) : ''}[${String(index)}]`, value),
        ),
      ),
      ['argmax', bucket],
    ],
  };
}

/** The exact curves, and beside them what was measured at the nearest angle. */
function curveTable(
  text: Text,
  exact: readonly number[],
  rounds: number,
  measured: CollisionCounts | null,
): NumberTable {
  const degrees = (angle: number) => (angle * 180) / Math.PI;
  const formula = exact.map((share, step) => [
    fixed((180 * step) / (exact.length - 1), 0),
    fixed(share, 4),
    fixed(inAnyRound(share, rounds), 4),
    '',
    '',
  ]);
  const counted = (measured?.points ?? []).map(({ angle, rate, spread }) => [
    fixed(degrees(angle), 0),
    '',
    '',
    fixed(rate, 4),
    fixed(spread, 4),
  ]);
  return {
    name: text('hashing.table.curve'),
    head: ['angle', 'exact', 'overRounds', 'measured', 'spread'].map((column) =>
      text(`hashing.table.${column}`),
    ),
    rows: [...formula, ...counted],
  };
}

/** Where each token stands in the projection, and its bucket. */
function projectionTable(
  text: Text,
  { points }: Projection,
  letters: readonly string[],
  bucketIds: readonly number[],
): NumberTable {
  return {
    name: text('hashing.table.projection'),
    head: ['token', 'letter', 'first', 'second', 'bucket'].map((column) => text(`hashing.table.${column}`)),
    rows: points.map(({ x, y }, token) => [
      token,
      at(letters, token),
      fixed(x, 3),
      fixed(y, 3),
      at(bucketIds, token),
    ]),
  };
}
