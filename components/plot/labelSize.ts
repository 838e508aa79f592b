/** Width of a label before it is drawn, in pixels at 13 px: East Asian letters are square, others about half as wide. */
export function labelSize(label: string): number {
  return Array.from(label).reduce((sum, letter) => sum + (/[ᄀ-ퟻ]/u.test(letter) ? 13 : 7.4), 0);
}
