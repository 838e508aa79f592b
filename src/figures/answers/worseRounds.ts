import { at } from '../../maths/at.ts';
import type { Spelling } from './spelling.ts';

/** Two numbers of rounds of which the larger spells more letters wrong. */
export interface WorseRounds {
  readonly fewer: Spelling;
  readonly more: Spelling;
  /** Ids of the letters that are right with fewer rounds and wrong with more, in the order of the copy. */
  readonly turned: readonly number[];
}

/** @returns the first step to more rounds that spells more letters wrong; null where none does */
export function worseRounds(spellings: readonly Spelling[]): WorseRounds | null {
  const rising = spellings.toSorted((one, other) => one.rounds - other.rounds);
  for (const [index, more] of rising.entries()) {
    if (index === 0) continue;
    const fewer = at(rising, index - 1);
    if (more.wrong <= fewer.wrong) continue;
    const turned = more.letters.filter(({ asked, said }, letter) => {
      return said !== asked && at(fewer.letters, letter).said === asked;
    });
    return { fewer, more, turned: turned.map(({ asked }) => asked) };
  }
  return null;
}
