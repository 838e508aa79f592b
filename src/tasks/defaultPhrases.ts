/** The phrase of the default example in each language: 31 characters, as long as w at length 64. */
export const DEFAULT_PHRASES = {
  en: 'similar tokens meet in a bucket',
  ru: 'похожие токены в одной корзине.',
  ko: '비슷한 토큰끼리는 같은 버킷에 모여서 서로를 꼭 바라본다',
} as const;

export type Language = keyof typeof DEFAULT_PHRASES;

/** The same for other lengths, by the number of letters that they hold. */
const OTHER_LENGTHS: Readonly<Record<Language, Readonly<Record<number, string>>>> = {
  en: {
    7: 'similar',
    15: 'similar letters',
    63: 'similar tokens meet in a bucket, and one more round mends typos',
    127: 'similar tokens meet in a bucket; a longer text is sorted by bucket and cut into chunks, and each chunk sees itself and one back',
  },
  ru: {
    7: 'похожие',
    15: 'похожие символы',
    63: 'похожие токены в одной корзине, а новый раунд исправит опечатки',
    127: 'похожие токены в одной корзине; длинный текст сортируют по корзинам и режут на чанки, каждый видит себя и один чанк перед собой',
  },
  ko: {
    7: '비슷한 토큰은',
    15: '비슷한 토큰끼리는 모여 있다',
    63: '비슷한 토큰끼리는 같은 버킷에 모여서 서로를 꼭 바라본다. 라운드가 많으면 놓친 토큰도 다시 만나서 바로 이어진다',
    127: '비슷한 토큰끼리는 같은 버킷에 모여서 서로를 꼭 바라본다. 라운드가 많으면 놓친 토큰도 다시 만나서 바로 본다. 같은 버킷에 모여도 너무 멀면 못 본다. 비슷한 토큰끼리도 서로를 놓친다. 라운드를 더 하면 꼭 다시 만나게 된다.',
  },
};

/** @param letters of w, what the sequence holds */
export function defaultPhrase(language: Language, letters: number): string {
  return OTHER_LENGTHS[language][letters] ?? DEFAULT_PHRASES[language];
}

/**
 * Seeds of the rotations with which the default phrase shows everything at once, found by `npm run seeds` on the
 * shipped weights; see public/recordings/README.md for what was searched.
 */
export const FIRST_SEEDS: Readonly<Record<Language, number>> = { en: 290, ru: 164, ko: 93 };
