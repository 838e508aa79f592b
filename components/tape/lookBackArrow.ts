/** From this width on a chunk's line has room for "chunk 7" and an arrow beside it, in pixels; below it for "7". */
const ROOM_FOR_NAME = 96;

/** Half of what a name takes with some air, in pixels. */
const HALF_NAME = 34;
const HALF_NUMBER = 12;

/** @returns whether a chunk's whole name fits under its line, or its number only */
export function isNamed(width: number): boolean {
  return width >= ROOM_FOR_NAME;
}

/**
 * The arrow from a chunk's name back to that of the chunk before, between the two names.
 *
 * @param x     of the chunk's line, and `width` its length, in pixels
 * @param gap   between two chunks of a row, in pixels
 * @param afterOther whether the chunk before stands left of it in the same row; else the arrow ends at the line's start
 * @returns where it starts and ends, the start being further right
 */
export function lookBackArrow(
  { x, width, afterOther }: { readonly x: number; readonly width: number; readonly afterOther: boolean },
  gap: number,
): { readonly start: number; readonly end: number } {
  const half = isNamed(width) ? HALF_NAME : Math.min(HALF_NUMBER, width / 3);
  return { start: x + width / 2 - half, end: afterOther ? x - gap - width / 2 + half : x };
}
