/**
 * An arc over the tape from one cell to another; longer ones rise higher, up to a limit.
 *
 * @param base y of the arc's feet, in pixels
 * @returns an SVG path
 */
export function arcPath(from: number, to: number, base: number, highest: number): string {
  const rise = Math.min(highest, 10 + Math.abs(to - from) * 0.32) * (4 / 3);
  const top = base - rise;
  return `M${from},${base}C${from},${top},${to},${top},${to},${base}`;
}
