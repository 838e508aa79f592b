/**
 * Fields that have moved to another figure since an address named them: each old parameter with the one that stands for
 * it now. An old name is never given to another field.
 */
export const MOVED_FIELDS: Readonly<Record<string, string>> = {
  'masks.share': 'rounds.share',
};

/** @returns the parameters of an address by the names that they have now; what it says of a new name itself counts */
export function withMovedFields(said: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return renamed(said, new Map(Object.entries(MOVED_FIELDS)));
}

/** @returns the parameters by their new names; one whose new name is said already is left out */
export function renamed(
  said: ReadonlyMap<string, string>,
  names: ReadonlyMap<string, string>,
): Map<string, string> {
  const kept = [...said].filter(([each]) => !said.has(names.get(each) ?? ''));
  return new Map(kept.map(([each, text]) => [names.get(each) ?? each, text]));
}
