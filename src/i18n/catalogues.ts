type Messages = Record<string, string>;
type Catalogues = Readonly<Record<'en' | 'ru' | 'ko', () => Promise<{ default: Messages }>>>;

/** Each language's messages, fetched when it is spoken. English's keys are everybody's. */
export const CATALOGUES: Catalogues = {
  en: () => import('./en.ts'),
  ru: () => import('./ru.ts'),
  ko: () => import('./ko.ts'),
};

/** Those of the first screen, which is drawn before the others are there. */
export const FIRST_CATALOGUES: Catalogues = {
  en: () => import('./enFirst.ts'),
  ru: () => import('./ruFirst.ts'),
  ko: () => import('./koFirst.ts'),
};
