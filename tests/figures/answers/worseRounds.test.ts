import { expect, test } from 'vitest';
import type { Spelling } from '../../../src/figures/answers/spelling.ts';
import { worseRounds } from '../../../src/figures/answers/worseRounds.ts';

/** The phrase 1, 2, 3, 4 as it is said with some rounds. */
function spelling(rounds: number, said: readonly number[]): Spelling {
  const letters = said.map((id, index) => ({ question: 5 + index, asked: index + 1, said: id }));
  return { rounds, letters, wrong: letters.filter((letter) => letter.said !== letter.asked).length };
}

test('more rounds that spell more letters wrong are named, with the letters that turned', () => {
  const [one, two, four] = [
    spelling(1, [9, 9, 3, 4]),
    spelling(2, [1, 2, 3, 4]),
    spelling(4, [1, 2, 9, 4]),
  ] as const;
  expect(worseRounds([four, one, two])).toEqual({ fewer: two, more: four, turned: [3] });
});

test('a letter that was wrong already has not turned', () => {
  expect(worseRounds([spelling(1, [9, 2, 3, 4]), spelling(2, [9, 9, 3, 4])])?.turned).toEqual([2]);
});

test('as many wrong letters, or fewer, are nothing to explain', () => {
  expect(worseRounds([spelling(1, [9, 2, 3, 4]), spelling(2, [1, 9, 3, 4]), spelling(4, [1, 2, 3, 4])])).toBe(
    null,
  );
  expect(worseRounds([spelling(2, [9, 9, 9, 9])])).toBe(null);
});
