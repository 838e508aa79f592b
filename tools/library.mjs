// npm run build:lib, last step: the package's own manifest, its catalogues, its licence; its styles in a layer.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readCatalogue } from './readCatalogue.mjs';

const OUT = 'dist-lib';

/** What the page around a figure has anyway, or must have only once. The rest of what is imported comes along. */
const PEERS = ['react', 'react-dom', 'react-intl', 'd3'];
const OWN = ['@floating-ui/react', 'valibot'];

const { name, version, description, license, dependencies } = JSON.parse(
  readFileSync('package.json', 'utf8'),
);
const pick = (names, range) => Object.fromEntries(names.map((each) => [each, range(dependencies[each])]));

const manifest = {
  ...{ name, version, description, license, type: 'module' },
  exports: {
    '.': { types: './components/index.d.ts', default: './components/index.js' },
    './style.css': './style.css',
    './messages/*.json': './messages/*.json',
    './package.json': './package.json',
  },
  sideEffects: ['*.css'],
  peerDependencies: pick(PEERS, (pinned) => `^${pinned}`),
  dependencies: pick(OWN, (pinned) => `^${pinned}`),
};

mkdirSync(`${OUT}/messages`, { recursive: true });
for (const language of ['en', 'ru', 'ko'])
  writeFileSync(`${OUT}/messages/${language}.json`, JSON.stringify(readCatalogue(language)));
for (const file of ['LICENSE', 'CITATION.cff']) cpSync(file, `${OUT}/${file}`);
writeFileSync(`${OUT}/package.json`, `${JSON.stringify(manifest, null, 2)}\n`);

// The page that a figure stands in has the last word: its own rules, in no layer, win over these.
const styles = readFileSync(`${OUT}/style.css`, 'utf8');
writeFileSync(`${OUT}/style.css`, `@layer reformer-lab{${styles.trim()}}\n`);
