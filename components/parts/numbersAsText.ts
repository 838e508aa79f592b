import { csvFormatRows, tsvFormatRows } from 'd3';
import { cellText, cellValue, type NumberTable } from './numberTable.ts';

/** @returns the tables as a person reads them, separated by tabs: a spreadsheet takes them from the clipboard */
export function asTabs(tables: readonly NumberTable[]): string {
  return tables
    .map(({ name, head, rows }) =>
      tsvFormatRows([[name], [...head], ...rows.map((row) => row.map(cellText))]),
    )
    .join('\n\n');
}

/**
 * @returns one table as CSV (RFC 4180, but for its line ends: every reader takes a line feed): a line of names with
 *   their units, then one of values a row, numbers with a point and nothing else, and nothing where there is none
 */
export function asCsv(table: NumberTable): string {
  const { head, units = [], rows } = table;
  const names = head.map((name, column) =>
    (units[column] ?? '') === '' ? name : `${name} [${units[column]}]`,
  );
  return csvFormatRows([names, ...rows.map((row) => row.map((cell) => String(cellValue(cell) ?? '')))]);
}

/** @returns all tables of a figure as JSON, with null where there is no value */
export function asJson(figure: string, title: string, tables: readonly NumberTable[]): string {
  const told = tables.map(({ name, head, units, rows }) => ({
    name,
    columns: head.map((column, index) => ({ name: column, unit: units?.[index] ?? '' })),
    rows: rows.map((row) => row.map(cellValue)),
  }));
  return JSON.stringify({ figure, title, tables: told }, null, 1);
}
