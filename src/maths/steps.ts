/** Least and most of what a number may be, both included. */
type Bounds = readonly [least: number, most: number];

/** Where two buttons beside a number lead. */
export interface Steps {
  readonly less: number;
  readonly more: number;
}

/** One down, one up. Both stay within the bounds; from outside of them, and from NaN, they lead to the nearest in them. */
export function stepsByOne(value: number, bounds: Bounds): Steps {
  return within(value, bounds, (from) => ({ less: from - 1, more: from + 1 }));
}

/** The next power of two down and up, within the bounds as `stepsByOne`. */
export function stepsByPower(value: number, bounds: Bounds): Steps {
  return within(value, bounds, (from) => {
    const power = 2 ** Math.floor(Math.log2(from));
    return { less: from > power ? power : power / 2, more: 2 * power };
  });
}

function within(value: number, [least, most]: Bounds, steps: (from: number) => Steps): Steps {
  if (!(value >= least)) return { less: least, more: least };
  if (value > most) return { less: most, more: most };
  const { less, more } = steps(value);
  return { less: Math.max(least, less), more: Math.min(most, more) };
}
