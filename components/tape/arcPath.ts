/** @returns how high an arc over so many pixels rises: longer ones higher, up to a limit */
export function arcRise(across: number, highest: number): number {
  return Math.min(highest, 10 + Math.abs(across) * 0.32);
}

/**
 * An arc over the tape from one cell to another.
 *
 * @param base y of the arc's feet, in pixels
 * @returns an SVG path
 */
export function arcPath(from: number, to: number, base: number, highest: number): string {
  // A cubic curve reaches three quarters of the way to its control points.
  const top = base - (4 / 3) * arcRise(to - from, highest);
  return `M${from},${base}C${from},${top},${to},${top},${to},${base}`;
}
