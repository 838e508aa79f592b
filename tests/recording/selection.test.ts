import { expect, test } from 'vitest';
import { changeSelection, FIRST_SELECTION } from '../../src/recording/selection.ts';

const pair = { ...FIRST_SELECTION, token: 40, key: 9, chunk: 3 };

test('another token lets go of the pair and of the chunk', () => {
  expect(changeSelection(pair, { token: 41 })).toEqual({ ...pair, token: 41, key: null, chunk: null });
});

test('a pair is selected as a whole', () => {
  expect(changeSelection(pair, { token: 41, key: 10 })).toEqual({ ...pair, token: 41, key: 10, chunk: null });
});

test('another key of the same token keeps the chunk', () => {
  expect(changeSelection(pair, { token: 40, key: 12 })).toEqual({ ...pair, key: 12 });
});

test('another head, round or layer keeps the pair, and lets go of the chunk, which belongs to one round', () => {
  for (const part of ['head', 'round', 'layer'] as const)
    expect(changeSelection(pair, { [part]: 1 })).toEqual({ ...pair, [part]: 1, chunk: null });
});
