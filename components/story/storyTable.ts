import type { Story } from '../../src/figures/story/story.ts';
import type { ShownRun } from '../../src/tasks/shownRun.ts';
import { visibleSymbol } from '../../src/tasks/symbol.ts';
import type { NumberTable } from '../parts/numberTable.ts';
import type { useText } from '../parts/text.ts';
import { causeText } from './causeText.ts';

/** The copy as a table, one row a letter. */
export function storyTable(
  text: ReturnType<typeof useText>,
  run: ShownRun,
  { letters, rounds }: Story,
): NumberTable {
  const { symbols } = run.encoded;
  return {
    name: text('story.table'),
    head: [
      text('story.asked'),
      text('story.written'),
      text('story.table.asks'),
      text('table.answer'),
      text('story.table.cause'),
    ],
    rows: letters.map((letter) => [
      visibleSymbol(symbols, letter.asked),
      visibleSymbol(symbols, letter.said),
      letter.question,
      letter.answer,
      causeText(text, run, letter, rounds),
    ]),
  };
}
