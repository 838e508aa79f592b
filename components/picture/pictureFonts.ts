/** One file of a font: letters of some ranges in one weight. */
export interface FontFile {
  readonly isMono: boolean;
  readonly weight: number;
  /** Code points from and to, both included. */
  readonly ranges: readonly (readonly [number, number])[];
  /** @returns the bytes of a WOFF file */
  readonly load: () => Promise<Uint8Array>;
}

let load: () => Promise<readonly FontFile[]> = () => Promise.resolve([]);

/** Gives pictures the fonts that the page is set in; without them letters stay text, set in whatever the reader has. */
export function setPictureFonts(files: () => Promise<readonly FontFile[]>): void {
  load = files;
}

/** @returns the font files of pictures; empty where the page has none */
export function pictureFonts(): Promise<readonly FontFile[]> {
  return load();
}
