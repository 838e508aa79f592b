/** A restaurant on the map of the example, in [0, 1] from the left and from the top. */
export interface Restaurant {
  readonly name: 'A' | 'B' | 'C';
  readonly x: number;
  readonly y: number;
  /** Its post code. */
  readonly code: string;
  /** Side of the second map's cut. */
  readonly part: 0 | 1;
}

/** From the left, the street between the two post codes. */
export const STREET = 0.55;

/** The second map is cut here, from the top. */
export const SECOND_CUT = 0.52;

const PLACES = [
  { name: 'A', x: 0.16, y: 0.26 },
  { name: 'B', x: 0.47, y: 0.72 },
  { name: 'C', x: 0.65, y: 0.76 },
] as const;

/**
 * Three restaurants, post codes 04766, 04766 and 05501. B and C are nearest neighbours, but a street with another code
 * on its far side lies between them; a second map, cut otherwise, has them in one part.
 */
export const RESTAURANTS: readonly Restaurant[] = PLACES.map((place) => ({
  ...place,
  code: place.x < STREET ? '04766' : '05501',
  part: place.y < SECOND_CUT ? 0 : 1,
}));

/** Which map is looked at: by post code, the second one, or both, as two rounds. */
export const STREET_MAPS = ['codes', 'second', 'both'] as const;

export type StreetMap = (typeof STREET_MAPS)[number];

/** @returns the pairs that share a part in the map, or in any of the two */
export function pairsFound(map: StreetMap): (readonly [Restaurant, Restaurant])[] {
  const pairs = RESTAURANTS.flatMap((one, index) =>
    RESTAURANTS.slice(index + 1).map((other) => [one, other] as const),
  );
  return pairs.filter(
    ([one, other]) =>
      (map !== 'second' && one.code === other.code) || (map !== 'codes' && one.part === other.part),
  );
}
