/**
 * Fields that have moved to another figure since an address named them: each old parameter with the one that stands for
 * it now. An old name is never given to another field.
 */
export const MOVED_FIELDS: Readonly<Record<string, string>> = {
  'masks.share': 'rounds.share',
};
