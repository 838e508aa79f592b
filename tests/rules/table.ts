import { CONFIG } from './cruiseTree.ts';

/** A folder, and patterns of what its files may import besides their own. */
export interface Row {
  readonly folder: string;
  readonly targets: readonly string[];
}

const SUFFIX = '-imports';

/** The table of `.dependency-cruiser.cjs`, read back from the rules that it made. */
export const TABLE: readonly Row[] = CONFIG.forbidden.flatMap(({ name, to }) => {
  if (!name.endsWith(SUFFIX)) return [];
  const allowed = [to.pathNot ?? []].flat().map((pattern) => /^\^(.*)\(\/\|\$\)$/.exec(pattern)?.[1] ?? '');
  return [{ folder: name.slice(0, -SUFFIX.length), targets: allowed.slice(1) }];
});

/** @returns the folders of the table, innermost last, that a pattern of the table leads into */
export function roomsOf(target: string): string[] {
  const within = TABLE.map(({ folder }) => folder).filter((folder) => isInside(folder, target));
  const around = TABLE.map(({ folder }) => folder).filter((folder) => target.startsWith(`${folder}/`));
  return within.length > 0 ? within : around.slice(-1);
}

/** @returns a path that the pattern allows */
export function exampleOf(target: string): string {
  const path = target
    .replaceAll('\\.', '.')
    .replace(/\(([^|]+)[^)]*\)/, '$1')
    .replace('[^/]+', 'some');
  return /\.\w+$/.test(path) ? path : `${roomsOf(target)[0] ?? path}/own.ts`;
}

export function isInside(path: string, pattern: string): boolean {
  return new RegExp(`^${pattern}(/|$)`).test(path);
}
