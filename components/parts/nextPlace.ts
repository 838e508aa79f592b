/**
 * Where a key leads in a row of places: left and up to the one before, right and down to the next, Home and End to the
 * ends.
 *
 * @param place in [0, count − 1], or −1 for none yet
 * @returns the place, within the row; null for any other key
 */
export function nextPlace(key: string, place: number, count: number): number | null {
  const moves: Readonly<Record<string, number>> = {
    ArrowLeft: place - 1,
    ArrowUp: place - 1,
    ArrowRight: place + 1,
    ArrowDown: place + 1,
    Home: 0,
    End: count - 1,
  };
  const target = moves[key];
  return target === undefined ? null : Math.min(count - 1, Math.max(0, target));
}
