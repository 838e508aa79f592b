import { csvFormatRows, tsvFormatRows } from 'd3';
import type { NumberTable } from './numberTable.ts';

/** @returns the tables separated by tabs, as a spreadsheet takes them from the clipboard */
export function asTabs(tables: readonly NumberTable[]): string {
  return joined(tables, tsvFormatRows);
}

/** @returns the tables as CSV (RFC 4180, but for its line ends: every reader takes a line feed) */
export function asCsv(tables: readonly NumberTable[]): string {
  return joined(tables, csvFormatRows);
}

/** Each table under its name; an empty line between two. */
function joined(tables: readonly NumberTable[], format: (rows: string[][]) => string): string {
  return tables
    .map(({ name, head, rows }) => format([[name], [...head], ...rows.map((row) => row.map(String))]))
    .join('\n\n');
}
