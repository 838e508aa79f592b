import { DEFAULT_PHRASES, type Language } from '../../src/tasks/defaultPhrases.ts';
import { choice } from './options.ts';

/** Whose default phrase is taken. */
export const languageOption = choice(Object.keys(DEFAULT_PHRASES) as Language[], {
  fallback: 'en',
  help: 'whose default phrase is taken',
});
