import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asCsv, asTabs } from '../../components/parts/numbersAsText.ts';

const table = {
  name: 'a table',
  head: ['token', 'weight'],
  rows: [
    [0, 0.5],
    [1, '0,25'],
  ],
};

test('tables go out under their names, a line a row, an empty line between two', () => {
  expect(asTabs([table, table]).split('\n')).toEqual([
    ...['a table', 'token\tweight', '0\t0.5', '1\t0,25', ''],
    ...['a table', 'token\tweight', '0\t0.5', '1\t0,25'],
  ]);
});

test('whatever a cell holds, a reader of CSV gets it back', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), fc.string()), { minLength: 1 }), (rows) => {
      expect(readCsv(asCsv([{ name: 'n', head: ['a', 'b'], rows }]))).toEqual([['n'], ['a', 'b'], ...rows]);
    }),
  );
});

/** Read character by character; a line feed ends a row. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [['']];
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const row = rows.at(-1) ?? [];
    const character = text[at] ?? '';
    if (quoted && character === '"' && text[at + 1] === '"') at++;
    else if (character === '"') {
      quoted = !quoted;
      continue;
    } else if (!quoted && character === ',') {
      row.push('');
      continue;
    } else if (!quoted && character === '\n') {
      rows.push(['']);
      continue;
    }
    row.push((row.pop() ?? '') + character);
  }
  return rows;
}
