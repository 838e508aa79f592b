/** A label in a row: where it wants to stand and how much room it takes, in pixels. */
export interface WantedLabel {
  /** Its middle. */
  readonly at: number;
  readonly size: number;
}

/**
 * Moves labels along one axis as little as it can until none overlaps another: neighbours that touch move together, so
 * that their shifts balance.
 *
 * @param range first and last pixel that a label may cover; when they do not all fit, the last ones go beyond it
 * @returns the middles, in the order of the labels
 */
export function dodge(
  labels: readonly WantedLabel[],
  range: readonly [number, number],
  gap = 2,
): readonly number[] {
  const order = [...labels.keys()].sort((a, b) => (labels[a]?.at ?? 0) - (labels[b]?.at ?? 0));
  interface Group {
    members: number[];
    size: number;
    /** Sum over members of where the group would begin if each stood where it wants. */
    starts: number;
  }
  const startOf = ({ members, size, starts }: Group) =>
    Math.max(range[0], Math.min(starts / members.length, range[1] - size));
  const groups: Group[] = [];
  for (const index of order) {
    const { at = 0, size = 0 } = labels[index] ?? {};
    let group: Group = { members: [index], size, starts: at - size / 2 };
    for (let before = groups.at(-1); before !== undefined; before = groups.at(-1)) {
      if (startOf(before) + before.size + gap <= startOf(group)) break;
      groups.pop();
      const shift = (before.size + gap) * group.members.length;
      group = {
        members: [...before.members, ...group.members],
        size: before.size + gap + group.size,
        starts: before.starts + group.starts - shift,
      };
    }
    groups.push(group);
  }
  const middles: number[] = labels.map(({ at }) => at);
  for (const group of groups) {
    let start = startOf(group);
    for (const index of group.members) {
      const size = labels[index]?.size ?? 0;
      middles[index] = start + size / 2;
      start += size + gap;
    }
  }
  return middles;
}

/** A label that has found its row. */
export interface PlacedLabel {
  /** Its middle, in pixels. */
  readonly at: number;
  /** Zero is the nearest row. */
  readonly row: number;
}

/**
 * Puts labels over their marks, each in the nearest row that still has room there; none overlaps another.
 *
 * @param range first and last pixel that a label may cover
 * @returns places in the order of the labels
 */
export function placeInRows(
  labels: readonly WantedLabel[],
  range: readonly [number, number],
  gap = 6,
): readonly PlacedLabel[] {
  const order = [...labels.keys()].sort((a, b) => (labels[a]?.at ?? 0) - (labels[b]?.at ?? 0));
  const ends: number[] = [];
  const places: PlacedLabel[] = labels.map(({ at }) => ({ at, row: 0 }));
  for (const index of order) {
    const { at: wanted = 0, size = 0 } = labels[index] ?? {};
    const at = Math.max(range[0] + size / 2, Math.min(wanted, range[1] - size / 2));
    const free = ends.findIndex((end) => end + gap <= at - size / 2);
    const row = free === -1 ? ends.length : free;
    ends[row] = at + size / 2;
    places[index] = { at, row };
  }
  return places;
}
