/** A hash taken apart: `#/explore?v=1` is the place `/explore` with the parameters `v=1`. */
export interface HashParts {
  readonly place: string;
  /** What follows the first `?`. */
  readonly parameters: string;
}

/** The places that there are. */
export const EXPLORE = '/explore';
const PLACES: readonly string[] = [EXPLORE];

/** @returns the parts; a hash without a slash is an anchor of an older link, and names a figure or nothing */
export function splitHash(hash: string): HashParts {
  const text = hash.replace(/^#/, '');
  if (!text.startsWith('/')) return { place: EXPLORE, parameters: text === '' ? '' : `figure=${text}` };
  const cut = text.indexOf('?');
  const [place, parameters] = cut === -1 ? [text, ''] : [text.slice(0, cut), text.slice(cut + 1)];
  return { place: place === '/' ? EXPLORE : place, parameters };
}

/** @returns whether the place can be shown; any other opens Explore */
export function isPlace(place: string): boolean {
  return PLACES.includes(place);
}
