import type { NumberTable } from './numberTable.ts';

/** @returns the tables separated by tabs, as a spreadsheet takes them from the clipboard */
export function asTabs(tables: readonly NumberTable[]): string {
  return lines(tables, '\t', (value) => value.replace(/[\t\n]/g, ' '));
}

/** @returns the tables as CSV (RFC 4180) */
export function asCsv(tables: readonly NumberTable[]): string {
  return lines(tables, ',', (value) => (/[",\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value));
}

/** Each table under its name; an empty line between two. */
function lines(tables: readonly NumberTable[], separator: string, escape: (value: string) => string): string {
  return tables
    .map(({ name, head, rows }) =>
      [[name], head, ...rows]
        .map((row) => row.map((value) => escape(String(value))).join(separator))
        .join('\r\n'),
    )
    .join('\r\n\r\n');
}
