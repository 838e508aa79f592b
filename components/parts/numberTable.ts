/** A number as the page writes it; null where there is none, and something is said instead. */
export interface Amount {
  readonly value: number | null;
  readonly shown: string;
}

/** What stands in a table: text, a number that is written as it is, or one with another look. */
export type Cell = string | number | Amount;

/** Numbers of a figure as a table: its twin, its copy, its files. */
export interface NumberTable {
  readonly name: string;
  readonly head: readonly string[];
  /** Of each column, as a symbol: `B`, `ms`; the empty string for none. Absent: no column has one. */
  readonly units?: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A number to so many digits after the point. */
export function fixed(value: number, digits: number): Amount {
  const shown = value.toFixed(digits);
  return { value: Number(shown), shown };
}

/** @returns what a person reads */
export function cellText(cell: Cell): string {
  return typeof cell === 'object' ? cell.shown : String(cell);
}

/** @returns what a program reads: a number, a text, or null */
export function cellValue(cell: Cell): number | string | null {
  if (typeof cell === 'string') return cell === '' ? null : cell;
  const value = typeof cell === 'object' ? cell.value : cell;
  return value === null || !Number.isFinite(value) ? null : value;
}
