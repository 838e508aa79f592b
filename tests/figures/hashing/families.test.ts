import { describe, expect, it } from 'vitest';
import { layoutCrossPolytope } from '../../../src/figures/hashing/crossPolytope.ts';
import { hashDirections, hashSets, sampleBits, type Draws } from '../../../src/figures/hashing/families.ts';
import { layoutAnglePlot, overAngles } from '../../../src/figures/hashing/anglePlot.ts';
import { stripOfRotations } from '../../../src/figures/hashing/rotationStrip.ts';
import { pairsFound } from '../../../src/figures/hashing/street.ts';

const bits = (word: string) => Array.from(word, (bit) => bit === '1');

describe('over many seeds the share of collisions is the probability told, within 0.02', () => {
  const cases: [string, (seed: number) => Draws][] = [
    ['bit sampling', (seed) => sampleBits(bits('10110010'), bits('10010011'), seed)],
    ['MinHash', (seed) => hashSets(bits('11110000'), bits('01111100'), seed)],
    ['hyperplanes', (seed) => hashDirections(1, 2, seed)],
    ['cross-polytope', (seed) => hashDirections(1, 8, seed)],
  ];
  it.each(cases)('%s', (_, draws) => {
    const all = Array.from({ length: 300 }, (__, seed) => draws(seed).agrees).flat();
    const share = all.filter(Boolean).length / all.length;
    expect(Math.abs(share - draws(0).probability)).toBeLessThan(0.02);
  });
});

it('what is equal always agrees', () => {
  for (const { agrees, probability } of [
    sampleBits(bits('1010'), bits('1010'), 1),
    hashSets(bits('0000'), bits('0000'), 1),
    hashDirections(0, 8, 1),
  ]) {
    expect(probability).toBe(1);
    expect(agrees.every(Boolean)).toBe(true);
  }
});

it('a strip of rotations tells the angle and the share of its own cells, and keeps its rotations', () => {
  const strip = stripOfRotations({ x: 3, y: 4 }, { x: 4, y: 3 }, 4, 5);
  expect(strip.rotations).toHaveLength(40);
  expect(strip.between).toBeCloseTo(Math.atan2(4, 3) - Math.atan2(3, 4), 12);
  expect(strip.share).toBe(strip.rotations.filter(({ shared }) => shared).length / 40);
  const apart = stripOfRotations({ x: 1, y: 0 }, { x: 0, y: 1 }, 4, 5);
  expect(apart.share).toBe(0);
  expect(apart.rotations.map(({ angle }) => angle)).toEqual(strip.rotations.map(({ angle }) => angle));
});

it('by post code the near pair across the street is lost; the second map joins it; two maps find both pairs', () => {
  const names = (map: 'codes' | 'second' | 'both') =>
    pairsFound(map).map(([one, other]) => one.name + other.name);
  expect(names('codes')).toEqual(['AB']);
  expect(names('second')).toEqual(['BC']);
  expect(names('both')).toEqual(['AB', 'BC']);
});

it('seen from the front, the sphere shows the corner of the third axis, and half of its dots', () => {
  const { corners, dots } = layoutCrossPolytope({ yaw: 0, pitch: 0 });
  expect(corners.find(({ depth }) => depth > 0.9)?.bucket).toBe(2);
  expect(dots).toHaveLength(450);
  const turned = layoutCrossPolytope({ yaw: 90, pitch: 0 }).corners.find(({ depth }) => depth > 0.9);
  expect(turned?.bucket).toBe(3);
});

it('a plot over angles spans 0° to 180° and 0 to 1', () => {
  const plot = layoutAnglePlot(400, 200);
  expect(plot.across.at(-1)).toEqual({ value: 180, at: 400 });
  expect(plot.up.at(-1)).toEqual({ value: 1, at: 0 });
  expect(plot.path(overAngles((angle) => 1 - angle / Math.PI))).toMatch(/^M0,0L.*L400,200$/);
});
