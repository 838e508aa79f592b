import { expect, test } from 'vitest';
import { CLASSIC_TWELVE } from '../../../src/figures/tape/classicTwelve.ts';
import { chunkCuts } from '../../../src/figures/tape/chunkCuts.ts';
import { layoutSortedMatrices } from '../../../src/figures/tape/sortedMatrices.ts';
import { layoutTape } from '../../../src/figures/tape/tape.ts';

test('the classic twelve sort to 1, 4, 6, 9, 10, 2, 11, 5, 7, 12, 3, 8', () => {
  const shown = Array.from(CLASSIC_TWELVE.sortOrder, (position) => position + 1);
  expect(shown).toEqual([1, 4, 6, 9, 10, 2, 11, 5, 7, 12, 3, 8]);
});

test('cut every four, the first and the third bucket of the classic twelve straddle a boundary', () => {
  expect(chunkCuts(layoutTape(CLASSIC_TWELVE, 0, [])).map(({ inside }) => inside)).toEqual([0, 2]);
});

test('looking one chunk back brings every bucket of the classic twelve together again', () => {
  const { counts } = layoutSortedMatrices(CLASSIC_TWELVE, 0, []);
  expect(counts).toEqual({ bucketed: 25 + 4 + 9 + 4, earlier: 10 + 1 + 3 + 1, seen: 15, beyond: 0 });
});
