import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LATER_SECTIONS } from '../../app/places/laterSections.ts';
import { DRAWN_FIGURES, FIGURES } from '../../src/figures/definitions.ts';

const LANGUAGES = readdirSync('src/i18n', { withFileTypes: true }).filter((entry) => entry.isDirectory());

test.each(DRAWN_FIGURES)('%s has its name in every room', (figure) => {
  const Figure = figure.replace(/^./, (letter) => letter.toUpperCase());
  const wanted = [
    `src/figures/${figure}/definition.ts`,
    `components/${figure}/${Figure}Figure.tsx`,
    `app/sections/${figure}/${Figure}Section.tsx`,
    `stories/${figure}/${Figure}Figure.stories.tsx`,
    `tests/figures/${figure}`,
    ...LANGUAGES.map(({ name }) => `src/i18n/${name}/${figure}.json`),
  ];
  expect(wanted.filter((path) => !existsSync(path))).toEqual([]);
  expect(wanted).toHaveLength(8);
  expect(FIGURES[figure].id).toBe(figure);
});

test('every figure has one place on the page: its own, or among those that follow, in the order of the table', () => {
  const own: readonly string[] = ['story', 'tape'];
  expect(LATER_SECTIONS.map(({ figure }) => figure)).toEqual(
    DRAWN_FIGURES.filter((figure) => !own.includes(figure)),
  );
});
