type Messages = Record<string, string>;

/** Each language's messages, fetched when it is spoken. English's keys are everybody's. */
export const CATALOGUES: Readonly<Record<'en' | 'ru' | 'ko', () => Promise<{ default: Messages }>>> = {
  en: () => import('./en.ts'),
  ru: () => import('./ru.ts'),
  ko: () => import('./ko.ts'),
};
