import type { Page } from 'playwright';

/** What a person can read off the page. */
export interface PageReading {
  /** By position. */
  readonly buckets: number[];
  /** Slot → position. */
  readonly sorted: number[];
  readonly meetings: Record<string, number>;
  /** `query key` of each drawn cell, by triangle. */
  readonly cells: Record<string, string[]>;
  readonly missed: Record<string, number[]>;
  /** Ids said at the questions, by number of rounds. */
  readonly said: Record<string, number[]>;
}

export function readPage(page: Page): Promise<PageReading> {
  return page.evaluate(() => {
    const numbers = (element: Element, name: string) => Number(element.getAttribute(`data-${name}`));
    const tapeCells = [...document.querySelectorAll('.tape svg:last-of-type .cell')];
    const sorted: number[] = [];
    const buckets: number[] = [];
    for (const cell of tapeCells) {
      sorted[numbers(cell, 'slot')] = numbers(cell, 'position');
      buckets[numbers(cell, 'position')] = numbers(cell, 'bucket');
    }
    const meetings: Record<string, number> = {};
    for (const arc of document.querySelectorAll('[data-meeting][data-question]')) {
      const meeting = arc.getAttribute('data-meeting') ?? '';
      meetings[meeting] = (meetings[meeting] ?? 0) + 1;
    }
    const cells: Record<string, string[]> = {};
    const missed: Record<string, number[]> = {};
    for (const matrix of document.querySelectorAll('.matrix')) {
      const kind = matrix.getAttribute('data-kind') ?? '';
      const rows = matrix.querySelector('[data-seen]')?.getAttribute('data-seen')?.split(';') ?? [];
      cells[kind] = rows.flatMap((keys, query) =>
        keys === '' ? [] : keys.split(',').map((key) => `${String(query)} ${key}`),
      );
      missed[kind] = [...matrix.querySelectorAll('[data-missed]')].map((cell) => numbers(cell, 'missed'));
    }
    const said: Record<string, number[]> = {};
    for (const row of document.querySelectorAll('.spelling[data-rounds]')) {
      said[row.getAttribute('data-rounds') ?? ''] = [...row.querySelectorAll('[data-said]')].map((letter) =>
        numbers(letter, 'said'),
      );
    }
    return { buckets, sorted, meetings, cells, missed, said };
  });
}
