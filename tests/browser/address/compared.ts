import type { SeenField } from './figureAddress.ts';
import { checked, typed, within } from './readings.ts';

/** A curve of one of the compared models. */
export function curve(name: string, isShown: boolean): SeenField {
  return { written: isShown ? '1' : '0', read: within('.variant-choice', checked(name)), shown: isShown };
}

/** A single remedy that is on, one of four. */
export function remedyOn(name: string): SeenField {
  const at = within('.remedy-switches', async (row) => [
    await row.getByRole('checkbox').count(),
    await checked(name)(row),
  ]);
  return { written: '1', read: at, shown: [4, true] };
}

/** A size of the compared network. */
export function size(label: string, value: string): SeenField {
  return { written: value, read: typed(label), shown: value };
}
