import { createStore, type StoreApi } from 'zustand/vanilla';
import { BACKENDS, type BackendFacts } from '../../src/recording/recording.ts';
import type { Language } from '../../src/tasks/defaultPhrases.ts';

/** What an address says beside its Scene. */
export interface PageOptions {
  /** The only backend to try; absent, the first that passes. */
  readonly backend: BackendFacts['backend'] | undefined;
  readonly language: Language;
  readonly theme: Theme;
}

export type Theme = 'light' | 'dark' | 'projector' | 'auto';

/** How the page is painted; its language stands in the lab's store, since the default example follows it. */
export type ThemeStore = StoreApi<{ readonly theme: Theme }>;

const LANGUAGES = ['en', 'ru', 'ko'] as const;
const THEMES = ['light', 'dark', 'projector', 'auto'] as const;

/**
 * Reads `lang`, `theme` and `backend`; what is absent or unknown falls back to the next source, at last to the
 * browser's own.
 *
 * @param parameters of the hash
 * @param search     of older links, `?lang=…` before the hash
 */
export function readPageOptions(
  parameters: string,
  search: string,
  browserLanguages: readonly string[],
): PageOptions {
  const sources = [new URLSearchParams(parameters), new URLSearchParams(search)];
  const said = (name: string) => sources.map((source) => source.get(name)).filter((value) => value !== null);
  const wanted = [...said('lang'), ...browserLanguages].map((language) => language.slice(0, 2));
  return {
    backend: firstOf(said('backend'), BACKENDS),
    language: firstOf(wanted, LANGUAGES) ?? 'en',
    theme: firstOf(said('theme'), THEMES) ?? 'auto',
  };
}

/** @returns the options as parameters; the language always, since the default example follows it */
export function writePageOptions({ backend, language, theme }: PageOptions): string {
  const parameters = new URLSearchParams({ lang: language });
  if (theme !== 'auto') parameters.set('theme', theme);
  if (backend !== undefined) parameters.set('backend', backend);
  return parameters.toString();
}

/**
 *
 */
export function createThemeStore(theme: Theme): ThemeStore {
  return createStore(() => ({ theme }));
}

function firstOf<Option extends string>(
  said: readonly string[],
  options: readonly Option[],
): Option | undefined {
  return said
    .map((value) => options.find((option) => option === value))
    .find((option) => option !== undefined);
}
