import { expect, it } from 'vitest';
import { LARGE_MODEL, SMALL_MODEL } from '../../src/costs/exampleModels.ts';
import { sizeProblems } from '../../src/costs/sizeProblems.ts';

it('both example models are networks', () => {
  expect(sizeProblems(LARGE_MODEL)).toEqual([]);
  expect(sizeProblems(SMALL_MODEL)).toEqual([]);
});

it('a size that is no whole number within its bounds is named', () => {
  expect(sizeProblems({ ...LARGE_MODEL, layers: 0, chunkLength: 2.5, batch: NaN })).toEqual([
    { field: 'batch', actual: NaN, rule: 'bounds', required: [1, 1024] },
    { field: 'layers', actual: 0, rule: 'bounds', required: [1, 128] },
    { field: 'chunkLength', actual: 2.5, rule: 'bounds', required: [2, 1024] },
  ]);
});

it('the width must be shared by the heads', () => {
  expect(sizeProblems({ ...LARGE_MODEL, heads: 3 })).toEqual([
    { field: 'heads', actual: 3, rule: 'divides', required: [1024] },
  ]);
});
