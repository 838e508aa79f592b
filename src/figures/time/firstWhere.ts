/** Greatest length that is looked at, in tokens. */
const LONGEST = 2 ** 20;

/**
 * @param isSo false up to some length, true from there on
 * @returns the shortest length at which it is true, in tokens; null when it is not before 2^20
 */
export function firstWhere(isSo: (tokens: number) => boolean): number | null {
  let [least, most] = [1, LONGEST];
  if (!isSo(most)) return null;
  while (most - least > 1) {
    const middle = Math.floor((least + most) / 2);
    if (isSo(middle)) most = middle;
    else least = middle;
  }
  return most;
}
