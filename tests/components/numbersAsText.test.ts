import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asCsv, asJson, asTabs } from '../../components/parts/numbersAsText.ts';

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
      expect(readCsv(asCsv({ name: 'n', head: ['a', 'b'], rows }))).toEqual([['a', 'b'], ...rows]);
    }),
  );
});

test('amounts are shown to a person and told to a program, with their units', () => {
  const bytes = { value: 1_234_567, shown: '1.23 MB' };
  const none = { value: null, shown: 'out of memory' };
  const measured = {
    name: 'a',
    head: ['model', 'peak'],
    units: ['', 'B'],
    rows: [
      ['R', bytes],
      ['T', none],
    ],
  };
  expect(asTabs([measured])).toBe('a\nmodel\tpeak\nR\t1.23 MB\nT\tout of memory');
  expect(asCsv(measured)).toBe('model,peak [B]\nR,1234567\nT,');
  expect(JSON.parse(asJson('memory', 'title', [measured]))).toEqual({
    ...{ figure: 'memory', title: 'title' },
    tables: [
      {
        name: 'a',
        columns: [
          { name: 'model', unit: '' },
          { name: 'peak', unit: 'B' },
        ],
        rows: [
          ['R', 1_234_567],
          ['T', null],
        ],
      },
    ],
  });
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
