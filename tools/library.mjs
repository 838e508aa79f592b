// npm run build:lib, last step: the package's own manifest, its catalogues, the recorded runs, its licence;
// its styles in a layer.
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readCatalogue } from './readCatalogue.mjs';

const OUT = 'dist-lib';

/** What the page around a figure has anyway, or must have only once. The rest of what is imported comes along. */
const PEERS = ['react', 'react-dom', 'react-intl', 'd3'];

/** @returns names of the packages that the built modules import */
function importedPackages() {
  const modules = readdirSync(OUT, { recursive: true }).filter((file) => file.endsWith('.js'));
  const specifiers = modules.flatMap((file) =>
    [
      ...readFileSync(`${OUT}/${file}`, 'utf8').matchAll(
        /^(?:import|export)\b[^'"]*["']([^."'][^"']*)["'];?$|\bimport\(["']([^."'][^"']*)["']\)/gm,
      ),
    ].map(([, still, later]) => still ?? later),
  );
  const names = specifiers.map((specifier) => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)[0]);
  return [...new Set(names)].sort();
}

const { name, version, description, license, dependencies } = JSON.parse(
  readFileSync('package.json', 'utf8'),
);
const pick = (names) => Object.fromEntries(names.map((each) => [each, `^${pinnedVersion(each)}`]));

function pinnedVersion(each) {
  const version = dependencies[each];
  if (version === undefined)
    throw new Error(`the package imports ${each}, which is not among the dependencies`);
  return version;
}

const manifest = {
  ...{ name, version, description, license, type: 'module' },
  exports: {
    '.': { types: './components/index.d.ts', default: './components/index.js' },
    './style.css': './style.css',
    './messages/*.json': './messages/*.json',
    './recordings/*.safetensors': './recordings/*.safetensors',
    './package.json': './package.json',
  },
  sideEffects: ['*.css'],
  peerDependencies: pick(PEERS),
  dependencies: pick(importedPackages().filter((each) => !PEERS.includes(each))),
};

mkdirSync(`${OUT}/messages`, { recursive: true });
for (const language of ['en', 'ru', 'ko'])
  writeFileSync(`${OUT}/messages/${language}.json`, JSON.stringify(readCatalogue(language)));
cpSync('public/recordings', `${OUT}/recordings`, { recursive: true });
for (const file of ['LICENSE', 'CITATION.cff']) cpSync(file, `${OUT}/${file}`);
writeFileSync(`${OUT}/package.json`, `${JSON.stringify(manifest, null, 2)}\n`);

// The page that a figure stands in has the last word: its own rules, in no layer, win over these.
const styles = readFileSync(`${OUT}/style.css`, 'utf8');
writeFileSync(`${OUT}/style.css`, `@layer reformer-lab{${styles.trim()}}\n`);
