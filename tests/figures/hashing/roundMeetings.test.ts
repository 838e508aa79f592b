import { expect, it } from 'vitest';
import { hashingDefinition } from '../../../src/figures/hashing/definition.ts';
import { isSameExample, OPENING_EXAMPLE } from '../../../src/figures/hashing/openingExample.ts';
import { WORKED_EXAMPLE } from '../../../src/figures/hashing/planeHash.ts';
import { roundMeetings } from '../../../src/figures/hashing/roundMeetings.ts';

const { buckets, points, angles } = OPENING_EXAMPLE;

it('the circle opens on a pair that misses in round 1 and meets in round 2', () => {
  const met = roundMeetings(points.Q, points.X1, angles, buckets);
  expect(met.slice(0, 2)).toEqual([
    { here: false, soFar: false },
    { here: true, soFar: true },
  ]);
  expect(hashingDefinition.view.angles.fallback).toEqual(angles);
});

it('at first Q never meets the far X2, so that a meeting says something', () => {
  expect(roundMeetings(points.Q, points.X2, angles, buckets).map(({ here }) => here)).toEqual([
    false,
    false,
    false,
  ]);
});

it('no edge of the opening lies within 4° of a point: what is seen is no matter of a pixel', () => {
  for (const { x, y } of Object.values(points)) {
    for (const angle of angles) {
      const fromEdge = ((((Math.atan2(y, x) * 180) / Math.PI - angle - 45) % 90) + 90) % 90;
      expect(Math.min(fromEdge, 90 - fromEdge)).toBeGreaterThan(4);
    }
  }
});

it('in the worked example Q and X1 meet in every round, and have met since the first', () => {
  const met = roundMeetings(
    WORKED_EXAMPLE.points.Q,
    WORKED_EXAMPLE.points.X1,
    WORKED_EXAMPLE.angles,
    buckets,
  );
  expect(met).toEqual(WORKED_EXAMPLE.angles.map(() => ({ here: true, soFar: true })));
});

it('a meeting is kept: after it every round has met so far, whatever it brings itself', () => {
  const met = roundMeetings({ x: 4, y: 3 }, { x: 3, y: 4 }, [0, 45, 0], 4);
  expect(met.map(({ here }) => here)).toEqual([false, true, false]);
  expect(met.map(({ soFar }) => soFar)).toEqual([false, true, true]);
});

it('two examples are the same only with the same points and the same turns', () => {
  expect(isSameExample(WORKED_EXAMPLE, WORKED_EXAMPLE)).toBe(true);
  expect(isSameExample(OPENING_EXAMPLE, WORKED_EXAMPLE)).toBe(false);
  const moved = { ...WORKED_EXAMPLE, points: { ...WORKED_EXAMPLE.points, Q: { x: 0.8, y: 0.6 } } };
  expect(isSameExample(moved, WORKED_EXAMPLE)).toBe(false);
});
