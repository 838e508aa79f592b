/** The phrase of the default example in each language: 31 characters, as long as w at length 64. */
export const DEFAULT_PHRASES = {
  en: 'similar tokens meet in a bucket',
  ru: 'похожие токены падают в корзину',
  ko: '비슷한 토큰끼리는 같은 버킷에 모여서 서로를 꼭 바라본다',
} as const;

export type Language = keyof typeof DEFAULT_PHRASES;

/**
 * Seeds of the rotations with which the default phrase shows everything at once, found by `npm run seeds` on the
 * shipped weights; see public/recordings/README.md for what was searched.
 */
export const FIRST_SEEDS: Readonly<Record<Language, number>> = { en: 61, ru: 226, ko: 121 };
