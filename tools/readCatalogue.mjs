import { readdirSync, readFileSync } from 'node:fs';

/** @returns {Record<string, string>} all messages of a language, which lie in one file a figure */
export function readCatalogue(language) {
  const folder = `src/i18n/${language}`;
  const parts = readdirSync(folder).map((file) => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')));
  return Object.assign({}, ...parts);
}
