import { themeColour } from '../parts/theme.ts';

/** The colours that a canvas needs, as the theme has them. */
export interface MatrixPalette {
  readonly hues: readonly string[];
  readonly ground: string;
  readonly scored: string;
  readonly ink: string;
  /** A pair that is seen across buckets. */
  readonly across: string;
}

/** @returns the theme's colours */
export function readPalette(): MatrixPalette {
  return {
    hues: ['--hue-0', '--hue-1', '--hue-2', '--hue-3'].map(themeColour),
    ground: themeColour('--card'),
    scored: themeColour('--ramp-near'),
    ink: themeColour('--ink'),
    across: themeColour('--edge'),
  };
}
