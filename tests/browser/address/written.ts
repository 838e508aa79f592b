import type { Page } from 'playwright';
import type { DrawnFigure } from '../../../src/figures/definitions.ts';
import type { AnyAddress, Change } from './figureAddress.ts';

type Parameters = Readonly<Record<string, string>>;

/** @returns the parameters of the view's fields */
export function writtenIn(figure: DrawnFigure, address: AnyAddress): Parameters {
  return Object.fromEntries(
    Object.entries(address.fields).flatMap(([name, field]) =>
      field === undefined ? [] : [[`${figure}.${name}`, field.written]],
    ),
  );
}

/** @returns the parameters in their order, but for those that are null */
export function queryOf(written: Readonly<Record<string, string | null>>): string {
  return Object.entries(written)
    .flatMap(([name, value]) => (value === null ? [] : [`${name}=${encodeURIComponent(value)}`]))
    .join('&');
}

/** @returns the parameters that the page's address has now */
export function saidBy(page: Page): Parameters {
  return Object.fromEntries(new URLSearchParams(new URL(page.url()).hash.split('?')[1]));
}

/** @returns the parameters after a change: its fields are written so, or no longer */
export function changed(written: Parameters, figure: DrawnFigure, { fields }: Change<never>): Parameters {
  const all = new Map(Object.entries(written));
  for (const [name, field] of Object.entries<{ readonly written: string | null } | undefined>(fields)) {
    if (field === undefined) continue;
    if (field.written === null) all.delete(`${figure}.${name}`);
    else all.set(`${figure}.${name}`, field.written);
  }
  return Object.fromEntries(all);
}
