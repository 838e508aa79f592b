// Words that docs/GLOSSARY.md bans, and the messages that use them.
import { parse, TYPE } from '@formatjs/icu-messageformat-parser';

/**
 * @param {string} markdown the glossary: tables whose last column holds code spans, `language: pattern` or
 *   `language: pattern / condition on the English message`
 * @returns {{ term: string, language: string, pattern: RegExp, condition: RegExp | null }[]}
 * @throws {SyntaxError} where a pattern is no regular expression
 */
export function bannedWords(markdown) {
  return markdown.split('\n').flatMap((line) => {
    if (!line.startsWith('|')) return [];
    const cells = line.split('|').slice(1, -1);
    const spans = [...cells.at(-1).matchAll(/`(\w+): ([^`]+)`/g)];
    return spans.map(([, language, entry]) => {
      const [pattern, condition] = entry.split(' / ');
      return {
        term: cells[0].trim(),
        language,
        pattern: new RegExp(`(?<!\\p{L})(?:${pattern})`, 'iu'),
        condition: condition === undefined ? null : new RegExp(condition, 'isu'),
      };
    });
  });
}

/**
 * @param {Record<string, Record<string, string>>} catalogues messages by language and id
 * @returns {string[]} a sentence for each message that uses a banned word
 */
export function misusedWords(banned, catalogues) {
  const read = Object.fromEntries(
    Object.entries(catalogues).map(([language, messages]) => [
      language,
      Object.fromEntries(Object.entries(messages).map(([id, message]) => [id, words(message)])),
    ]),
  );
  return banned.flatMap(({ term, language, pattern, condition }) =>
    Object.entries(read[language]).flatMap(([id, said]) => {
      if (condition !== null && !condition.test(read.en[id] ?? '')) return [];
      const used = pattern.exec(said)?.[0];
      return used === undefined
        ? []
        : [`${id} says “${used}” in ${language}; docs/GLOSSARY.md has another word for “${term}”`];
    }),
  );
}

/** What a person reads of a message: its text without the names of arguments, the forms of a plural one after another. */
function words(message) {
  const read = (elements) =>
    elements
      .map((element) => {
        if (element.type === TYPE.literal) return element.value;
        const inner = Object.values(element.options ?? {}).map((option) => read(option.value));
        return ['', ...inner, read(element.children ?? [])].join('\u2003');
      })
      .join('');
  return read(parse(message));
}
