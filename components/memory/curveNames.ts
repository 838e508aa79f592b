import { labelSize } from '../plot/labelSize.ts';

/** Share of the room that names beside a plot may take. */
const MOST = 0.31;

const NUMERALS = '①②③④⑤⑥⑦⑧⑨⑩';

/** How the curves of a plot are called. */
export interface CurveNames {
  readonly nameOf: (id: string) => string;
  /** Where names are too long for the plot, the numerals that stand for them. */
  readonly names: readonly { readonly mark: string; readonly name: string }[];
}

/**
 * Names of curves, or numerals with a key where the names would take too much of the plot.
 *
 * @param room pixels for plot and names together
 */
export function curveNames(ids: readonly string[], nameOf: (id: string) => string, room: number): CurveNames {
  const longest = Math.max(0, ...ids.map((id) => labelSize(nameOf(id))));
  if (longest <= MOST * room) return { nameOf, names: [] };
  const markOf = (id: string) => NUMERALS[ids.indexOf(id)] ?? nameOf(id);
  return { nameOf: markOf, names: ids.map((id) => ({ mark: markOf(id), name: nameOf(id) })) };
}
