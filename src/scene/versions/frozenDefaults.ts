import type { Language } from '../../tasks/defaultPhrases.ts';

/**
 * What an address of one version leaves unsaid, as an address would say it. Never changed once a version has been
 * published: a link means the same for ever. New defaults are a new version.
 */
export interface FrozenDefaults {
  /**
   * By parameter. A figure that came later is not in here, and the defaults of its own table hold: before one of them
   * changes, it must be written down here as it was.
   */
  readonly parameters: Readonly<Record<string, string>>;
  readonly languages: Readonly<Record<Language, LanguageDefaults>>;
}

interface LanguageDefaults {
  readonly seed: string;
  /** The phrase of the default example by length in tokens; any other length has that of 64. */
  readonly phrases: Readonly<Record<number, string>>;
}
