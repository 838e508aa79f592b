import { CATALOGUES } from '../../src/i18n/catalogues.ts';
import type { Language } from '../../src/tasks/defaultPhrases.ts';

type Messages = Promise<Record<string, string>>;

const asked = new Map<Language, Messages>();

/** @returns every message of the language: one promise, and a new one after it has failed */
export function allMessages(language: Language): Messages {
  const before = asked.get(language);
  if (before !== undefined) return before;
  const pending = CATALOGUES[language]().then(({ default: messages }) => messages);
  asked.set(language, pending);
  pending.catch(() => asked.delete(language));
  return pending;
}
