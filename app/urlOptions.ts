import type { BackendFacts } from '../src/recording/recording.ts';
import type { Language } from '../src/tasks/defaultPhrases.ts';

/** What the address asks for, beside its defaults. */
export interface UrlOptions {
  readonly backend: BackendFacts['backend'] | undefined;
  readonly language: Language;
  readonly theme: Theme;
}

export type Theme = 'light' | 'dark' | 'projector' | 'auto';

const BACKENDS: readonly string[] = ['webgpu', 'wasm', 'cpu'];
export const LANGUAGES: readonly Language[] = ['en', 'ru', 'ko'];
const THEMES: readonly string[] = ['light', 'dark', 'projector', 'auto'];

/** Reads `?backend=`, `?lang=` and `?theme=`; what is absent or unknown falls back to the browser's own. */
export function readUrlOptions(search: string, browserLanguages: readonly string[]): UrlOptions {
  const parameters = new URLSearchParams(search);
  const backend = parameters.get('backend');
  const theme = parameters.get('theme');
  const wanted = [parameters.get('lang') ?? '', ...browserLanguages].map((language) => language.slice(0, 2));
  return {
    backend:
      backend !== null && BACKENDS.includes(backend) ? (backend as BackendFacts['backend']) : undefined,
    language:
      LANGUAGES.find(
        (language) => language === wanted.find((each) => LANGUAGES.includes(each as Language)),
      ) ?? 'en',
    theme: theme !== null && THEMES.includes(theme) ? (theme as Theme) : 'auto',
  };
}

/** Puts one option into the address without a reload, so that a copied link reopens the page as it is seen. */
export function writeUrlOption(name: 'lang' | 'theme', value: string): void {
  const url = new URL(location.href);
  url.searchParams.set(name, value);
  history.replaceState(null, '', url);
}
