import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GalleryPage } from './galleryPage.ts';
import {
  componentOf,
  galleryEntries,
  openGallery,
  type GalleryEntry,
  type GalleryStage,
} from '../../scripts/browser/galleryStage.ts';
import { difference, shrink } from './pictures.ts';

const FOLDER = 'tests/browser/references';

/** Share of pixels of the shrunk picture that may differ: fonts and antialiasing of another machine. */
const ALLOWED = 0.02;

/** Figures whose dark theme and whose phone have a picture, too: one of cells, one of a ramp, one of curves. */
const CLOSER = ['MovingTapeFigure', 'MatrixFigure', 'MemoryFigure'];

/** Nothing is on its way while the picture is taken. */
const STILL = 'motion:reduced';

/** `npm run references` writes the pictures; the test compares with them. */
const writes = process.env['REFERENCES'] === 'write';

interface Picture {
  readonly file: string;
  readonly story: GalleryEntry;
  readonly globals: string;
}

const pictures = listPictures();
let stage: GalleryStage;
let gallery: GalleryPage;
let desk: Page;

beforeAll(async () => {
  stage = await openGallery();
  gallery = await GalleryPage.open(stage);
  desk = await stage.newPage();
  mkdirSync(FOLDER, { recursive: true });
  const wanted = pictures.map(({ file }) => file);
  for (const file of readdirSync(FOLDER)) if (writes && !wanted.includes(file)) rmSync(join(FOLDER, file));
});

afterAll(async () => {
  await stage.close();
});

describe('a figure looks as its reference', () => {
  test.each(pictures)('$file', async ({ file, story, globals }) => {
    expect(await gallery.open(story, globals)).toEqual([]);
    const taken = await photograph();
    const path = join(FOLDER, file);
    if (writes) {
      writeFileSync(path, taken);
      return;
    }
    if (!existsSync(path)) throw new Error(`${path} is missing; npm run references takes it`);
    expect(await difference(desk, readFileSync(path), taken)).toBeLessThanOrEqual(ALLOWED);
  });
});

test('references are of figures that exist', () => {
  expect(readdirSync(FOLDER).toSorted()).toEqual(pictures.map(({ file }) => file).toSorted());
});

describe('a broken figure is noticed', () => {
  const BROKEN = {
    'a missing figure': 'svg, canvas { visibility: hidden }',
    'a lost ramp of colours':
      '.lab { --ramp-near: #fff !important; --ramp-far: #fff !important; --met: #fff !important }',
    'a broken layout': '#storybook-root { padding-left: 40px } svg, canvas { margin-top: 40px }',
  };
  test.each(Object.entries(BROKEN))('%s', async (_, style) => {
    const story = pictures.find(({ file }) => file === 'MatrixFigure.png')?.story;
    if (story === undefined) throw new Error('MatrixFigure must have a reference');
    expect(await gallery.open(story, STILL)).toEqual([]);
    await gallery.page.addStyleTag({ content: style });
    // Canvases ask for a theme's colours once: another theme makes them ask again.
    await gallery.page.evaluate(() => {
      document.documentElement.dataset['theme'] = 'broken';
    });
    const reference = readFileSync(join(FOLDER, 'MatrixFigure.png'));
    expect(await difference(desk, reference, await photograph())).toBeGreaterThan(ALLOWED);
  });
});

async function photograph(): Promise<Buffer> {
  await gallery.page.evaluate(() => document.fonts.ready);
  const png = await gallery.page.locator('#storybook-root').screenshot({ animations: 'disabled' });
  return shrink(desk, png);
}

function listPictures(): Picture[] {
  const stories = galleryEntries().filter(({ type, title }) => type === 'story' && title.endsWith('Figure'));
  return [...new Set(stories.map(componentOf))].flatMap((name) => {
    const own = stories.filter((story) => componentOf(story) === name);
    const first = own.find(({ tags }) => !tags.includes('phone'));
    if (first === undefined) return [];
    const phone = own.find(({ tags }) => tags.includes('phone'));
    const closer = CLOSER.includes(name);
    return [
      { file: `${name}.png`, story: first, globals: STILL },
      ...(closer ? [{ file: `${name}.dark.png`, story: first, globals: `${STILL};theme:dark` }] : []),
      ...(closer && phone !== undefined ? [{ file: `${name}.phone.png`, story: phone, globals: STILL }] : []),
    ];
  });
}
