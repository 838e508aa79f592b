import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const FACE = 'components/index.ts';

/** It surrounds every story (.storybook/preview.tsx). */
const AROUND = ['components/parts/LabProvider.tsx'];

const stories = filesOf('stories', /\.stories\.tsx$/);

test('every figure, every panel and every component of the package has a story that imports it', () => {
  const exported = importsOf(FACE).filter((path) => path.endsWith('.tsx'));
  const figures = filesOf('components', /(Figure|Panel)\.tsx$/);
  const shown = new Set([...AROUND, ...stories.flatMap(importsOf)]);
  const wanted = new Set([...exported, ...figures]);
  // What it reads is there to be read.
  expect([...wanted]).toEqual(expect.arrayContaining(['components/parts/Scrubber.tsx', ...AROUND]));
  expect([...wanted].filter((path) => !shown.has(path))).toEqual([]);
});

test('a link in the gallery leads to a story that exists', () => {
  const ids = new Set(stories.flatMap(idsOf));
  const links = filesOf('stories', /\.mdx$/).flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/\(\?path=\/story\/([\w-]+)\)/g)].map(([, id]) => id),
  );
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter((id = '') => !ids.has(id))).toEqual([]);
});

/** Paths from the root, of what a file imports or hands on. */
function importsOf(path: string): string[] {
  const found = readFileSync(path, 'utf8').matchAll(/ from '(\.[^']+)'/g);
  return [...found].map(([, target = '']) => join(dirname(path), target));
}

/** As Storybook makes them: folders, file, and export, in words with hyphens. */
function idsOf(path: string): string[] {
  const title = relative('stories', path).replace('.stories.tsx', '').toLowerCase();
  const names = readFileSync(path, 'utf8').matchAll(/^export const (\w+)/gm);
  return [...names].map(([, name = '']) => {
    const words = name.replace(/([a-z\d])([A-Z])/g, '$1-$2').replace(/([A-Z])([A-Z][a-z])/g, '$1-$2');
    return `${title.replaceAll('/', '-')}--${words.toLowerCase()}`;
  });
}

function filesOf(folder: string, name: RegExp): string[] {
  const paths = readdirSync(folder, { recursive: true }).map(String);
  return paths.filter((path) => name.test(basename(path))).map((path) => join(folder, path));
}
