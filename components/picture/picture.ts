/** A run of text on one line, as the page shows it. All lengths in CSS pixels. */
export interface TextRun {
  readonly text: string;
  /** From the run's own units to the picture's: a, b, c, d, e, f of an SVG matrix. */
  readonly matrix: readonly [number, number, number, number, number, number];
  /** Start of the baseline, in the run's own units. */
  readonly x: number;
  readonly baseline: number;
  /** How wide the page draws it. */
  readonly width: number;
  readonly size: number;
  readonly weight: number;
  /** As the page's style has it. */
  readonly family: string;
  readonly isMono: boolean;
  readonly fill: string;
  /** Drawn under the letters, so that lines behind do not run through them. */
  readonly halo: { readonly stroke: string; readonly width: number } | null;
  readonly opacity: number;
}

/** A part of the page as it was drawn: shapes without text, and the text that lies on them. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** What it is, in one sentence. */
  readonly title: string;
  /** What it shows, in words. */
  readonly description: string;
  readonly background: string;
  /** Elements of SVG without any text, in the order of painting. */
  readonly shapes: string;
  readonly texts: readonly TextRun[];
}

/** @returns the text with what XML keeps for itself written otherwise, and without what it does not take */
export function xml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/"/g, '&quot;');
}

/** @returns the number as SVG takes it, to a thousandth of a pixel */
export function length(value: number): string {
  return String(Math.round(value * 1000) / 1000 + 0);
}

/** @returns the colour in the form that every reader of SVG knows: a computed style may mix in `color(srgb …)` */
export function rgb(colour: string): string {
  const [, red, green, blue, alpha = '1'] =
    /^color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)(?: \/ ([\d.e-]+))?\)$/.exec(colour) ?? [];
  if (red === undefined) return colour;
  const parts = [red, green, blue].map((part) => Math.round(255 * Number(part)));
  return alpha === '1' ? `rgb(${parts.join(', ')})` : `rgba(${parts.join(', ')}, ${alpha})`;
}
