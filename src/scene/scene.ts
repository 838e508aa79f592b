import { firstViews, type DrawnFigure, type Views } from '../figures/definitions.ts';
import { FIRST_SELECTION, type Selection } from '../recording/selection.ts';
import { defaultPhrase, FIRST_SEEDS, type Language } from '../tasks/defaultPhrases.ts';
import { wordLength } from '../tasks/duplication/duplicationBatch.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';

/** Everything that a person can set, as plain data, and nothing else. */
export interface Scene {
  /** The figure that is looked at; null for the whole page. */
  readonly figure: DrawnFigure | null;
  readonly settings: Settings;
  readonly phrase: string;
  readonly selection: Selection;
  readonly views: Views;
}

/** @returns the default example of the language, with nothing else set */
export function firstScene(language: Language): Scene {
  return {
    figure: null,
    settings: { ...DEFAULT_SETTINGS, seed: FIRST_SEEDS[language] },
    phrase: examplePhrase(language, DEFAULT_SETTINGS),
    selection: FIRST_SELECTION,
    views: firstViews(),
  };
}

/** @returns the phrase of the default example at this length */
export function examplePhrase(language: Language, settings: Pick<Settings, 'tokens'>): string {
  return defaultPhrase(language, wordLength(settings));
}
