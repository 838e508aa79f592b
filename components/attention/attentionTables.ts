import { TOPS } from '../../src/figures/attention/definition.ts';
import type { AnsweringKey } from '../../src/figures/attention/exactRow.ts';
import type { HeardShares } from '../../src/figures/attention/heardShares.ts';
import { pairGrowth } from '../../src/figures/attention/pairGrowth.ts';
import { topShare } from '../../src/figures/attention/topShares.ts';
import { at } from '../../src/maths/at.ts';
import { fixed, type NumberTable } from '../parts/numberTable.ts';
import type { Values } from '../parts/text.ts';

interface Numbers {
  readonly row: readonly AnsweringKey[];
  readonly letters: readonly string[];
  readonly shares: readonly number[];
  readonly heard: HeardShares;
  readonly tokens: number;
}

/** @returns what is drawn, in numbers: the weights of one letter, the shares of the largest, the pairs by length */
export function attentionTables(
  text: (id: string, values?: Values) => string,
  { row, letters, shares, heard, tokens }: Numbers,
): NumberTable[] {
  const { triangles, long } = pairGrowth(tokens, { width: 1, gap: 0 });
  return [
    {
      name: text('attention.table.weights'),
      head: ['key', 'letter', 'weight'].map((column) => text(`table.${column}`)),
      rows: row.map(({ key, weight }) => [key, at(letters, key), fixed(weight, 4)]),
    },
    {
      name: text('attention.shares'),
      head: ['k', 'letter', 'questions', 'all'].map((column) => text(`attention.table.${column}`)),
      rows: TOPS.map((k) => [
        k,
        shares.length === 0 ? { value: null, shown: '–' } : fixed(topShare(shares, k), 4),
        fixed(topShare(heard.questions.shares, k), 4),
        fixed(topShare(heard.all.shares, k), 4),
      ]),
    },
    {
      name: text('attention.cost'),
      head: ['letters', 'pairs'].map((column) => text(`attention.table.${column}`)),
      rows: [...triangles, ...long].map((each) => [each.tokens, each.pairs]),
    },
  ];
}
