/** Where the letters stand, and how high the bars over them may be; in pixels. */
export interface LetterRows {
  readonly columns: number;
  readonly rows: number;
  /** Width of a letter's column. */
  readonly column: number;
  /** Height of a weight of one. */
  readonly bar: number;
  /** From the top of a row to the top of the next. */
  readonly pitch: number;
  /** Height of all rows. */
  readonly height: number;
  /** Foot of the bars in the row of a token: its letter stands below. */
  readonly footOf: (token: number) => number;
  /** Middle of a token's column. */
  readonly middleOf: (token: number) => number;
}

/** Narrowest column that a letter still fits, and the widest. */
const LEAST_COLUMN = 13;
const WIDEST_COLUMN = 30;
/** Room over the bars for what is written of them, and under them for the letter. */
export const NAMES = 40;
export const LETTER = 26;
/** Height of a bar of weight one, by rows; more rows than these have the last one. */
const BARS = [150, 96, 64, 56];

/**
 * All letters in one row where they fit, else in rows of equal length.
 *
 * @param width of the drawing, in pixels
 */
export function letterRows(tokens: number, width: number): LetterRows {
  const columns =
    [tokens, 64, 32, 16].find((count) => count <= tokens && width / count >= LEAST_COLUMN) ??
    Math.min(tokens, 16);
  const rows = Math.ceil(tokens / columns);
  const column = Math.min(WIDEST_COLUMN, width / columns);
  const bar = BARS[Math.min(rows, BARS.length) - 1] ?? 0;
  // Names take room above the first row only where one row is all; between rows a line is enough.
  const pitch = bar + LETTER + (rows === 1 ? NAMES : NAMES / 2);
  return {
    columns,
    rows,
    column,
    bar,
    pitch,
    height: rows * pitch + (rows === 1 ? 0 : NAMES / 2),
    footOf: (token) => NAMES + bar + Math.floor(token / columns) * pitch,
    middleOf: (token) => ((token % columns) + 0.5) * column,
  };
}

/** @returns the token under a point; null outside */
export function tokenUnder(grid: LetterRows, tokens: number, x: number, y: number): number | null {
  const across = Math.floor(x / grid.column);
  const row = Math.min(grid.rows - 1, Math.max(0, Math.floor((y - NAMES / 2) / grid.pitch)));
  const token = row * grid.columns + across;
  return across < 0 || across >= grid.columns || token >= tokens ? null : token;
}
