// Missing, superfluous and misshapen messages of the three catalogues, and words that the glossary bans.
import { parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bannedWords, misusedWords } from './glossary.mjs';
import { readCatalogue } from './readCatalogue.mjs';

const LANGUAGES = ['en', 'ru', 'ko'];
const PLURALS = { ru: ['one', 'few', 'many', 'other'], en: ['one', 'other'], ko: ['other'] };

const problems = [];
const catalogues = Object.fromEntries(LANGUAGES.map((language) => [language, readCatalogue(language)]));
const ids = new Set(LANGUAGES.flatMap((language) => Object.keys(catalogues[language])));
const code = ['app', 'src', 'components']
  .flatMap(sources)
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

for (const id of ids) {
  for (const language of LANGUAGES) check(language, id);
  if (!isUsed(id)) problems.push(`${id} is in the catalogues but nowhere in the code`);
}
for (const id of literalIds()) {
  if (!ids.has(id)) problems.push(`${id} is used in the code but in no catalogue`);
}
for (const [, term] of code.matchAll(/term="([^"]+)"/g)) {
  if (!ids.has(`explain.${term}`)) problems.push(`explain.${term} is used in the code but in no catalogue`);
}
problems.push(...misusedWords(bannedWords(readFileSync('docs/GLOSSARY.md', 'utf8')), catalogues));
console.log(problems.length === 0 ? `${ids.size} messages in ${LANGUAGES.join(', ')}` : problems.join('\n'));
process.exit(problems.length === 0 ? 0 : 1);

function check(language, id) {
  const message = catalogues[language][id];
  if (typeof message !== 'string' || message.trim() === '') {
    problems.push(`${id} is missing in ${language}`);
    return;
  }
  const own = inspect(message);
  const english = inspect(catalogues.en[id] ?? '');
  if ([...own.names].sort().join() !== [...english.names].sort().join()) {
    problems.push(`${id} takes {${[...own.names]}} in ${language}, {${[...english.names]}} in en`);
  }
  for (const options of own.plurals.values()) {
    for (const needed of PLURALS[language]) {
      if (!options.includes(needed)) problems.push(`${id} has no plural form "${needed}" in ${language}`);
    }
  }
  // Korean has one form only, so it needs no plural; a Russian number without one is a mistake of grammar.
  for (const name of language === 'ru' ? english.plurals.keys() : []) {
    if (!own.plurals.has(name)) problems.push(`${id} has a plural of {${name}} in en, none in ru`);
  }
}

/** text('…'), id="…" and id: '…'. An id without a dot is an element's own, not a message's. */
function literalIds() {
  const called = [...code.matchAll(/\btext\(\s*'([^']+)'/g)];
  const named = [...code.matchAll(/\bid(?:=|: )["']([\w-]+\.[\w.-]+)["']/g)];
  return new Set([...called, ...named].map(([, id]) => id));
}

/** Names of the arguments and the forms of each plural. */
function inspect(message) {
  const names = new Set();
  const plurals = new Map();
  const walk = (elements) => {
    for (const element of elements) {
      if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
      names.add(element.value);
      if (element.type === TYPE.plural) plurals.set(element.value, Object.keys(element.options));
      for (const option of Object.values(element.options ?? {})) walk(option.value);
      walk(element.children ?? []);
    }
  };
  walk(parse(message));
  return { names, plurals };
}

/** Used whole as a string, or by a template whose fixed start is everything up to a dot. */
function isUsed(id) {
  if (code.includes(`'${id}'`) || code.includes(`"${id}"`)) return true;
  const parts = id.split('.');
  return parts.some((_, index) => index > 0 && code.includes(`\`${parts.slice(0, index).join('.')}.\${`));
}

function sources(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sources(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}
