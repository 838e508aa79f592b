import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GalleryPage } from './galleryPage.ts';
import { galleryEntries, openGallery, type GalleryStage } from '../../scripts/browser/galleryStage.ts';

/** Stories that run beside one another: as many pages. */
const PAGES = 2;

const LANGUAGES = ['en', 'ru', 'ko'];
const LOOKS: readonly Readonly<Record<string, string>>[] = [
  { theme: 'light' },
  { theme: 'dark' },
  { theme: 'projector' },
  { palette: 'greyscale' },
  { motion: 'reduced' },
];
/** Of every story, as its play has left it; of a figure's first story the other looks, too. */
const THEMES = LOOKS.slice(0, 2);
const AS_FIRST = { theme: 'light', palette: 'standard', motion: 'full' };

const entries = galleryEntries();
const stories = entries.filter(({ type }) => type === 'story');
const docs = entries.filter(({ type }) => type === 'docs');
const figures = stories.filter(
  ({ title }, at) =>
    /(Figure|Panel|Curve)$/.test(title) && stories.findIndex((story) => story.title === title) === at,
);

let stage: GalleryStage;
const free: GalleryPage[] = [];
const waiting: ((page: GalleryPage) => void)[] = [];

/** Lends a page for as long as the work takes. */
async function onAPage(work: (gallery: GalleryPage) => Promise<void>): Promise<void> {
  const gallery = free.pop() ?? (await new Promise<GalleryPage>((resolve) => waiting.push(resolve)));
  try {
    await work(gallery);
  } finally {
    const next = waiting.shift();
    if (next === undefined) free.push(gallery);
    else next(gallery);
  }
}

/** Turns the toolbar to every language and look. What a story has fixed stays as it is. */
async function turnedThrough(gallery: GalleryPage, looks: typeof LOOKS): Promise<void> {
  for (const language of LANGUAGES) {
    for (const look of looks) {
      const faults = await gallery.turn({ ...AS_FIRST, ...look, language });
      const found = [...faults, ...(await gallery.violations())];
      expect({ language, ...look, found }).toEqual({ language, ...look, found: [] });
    }
  }
}

beforeAll(async () => {
  stage = await openGallery();
  for (let count = 0; count < PAGES; count++) free.push(await GalleryPage.open(stage));
});

afterAll(async () => {
  await stage.close();
});

test('every component that draws has stories', () => {
  expect(new Set(stories.map(({ title }) => title)).size).toBeGreaterThanOrEqual(14);
});

describe.concurrent(
  'a story plays without a fault, and is accessible in every language, light and dark',
  () => {
    test.each(stories)('$title: $name', (story) =>
      onAPage(async (gallery) => {
        expect(await gallery.show(story)).toEqual([]);
        expect(await gallery.violations()).toEqual([]);
        await turnedThrough(gallery, THEMES);
      }),
    );
  },
);

describe.concurrent('a figure is accessible in every language, theme and palette', () => {
  test.each(figures)('$title: $name', (story) =>
    onAPage(async (gallery) => {
      expect(await gallery.show(story)).toEqual([]);
      await turnedThrough(gallery, LOOKS);
    }),
  );
});

describe.concurrent('a documentation page renders', () => {
  test.each(docs)('$title', (entry) =>
    onAPage(async (gallery) => {
      expect(await gallery.show(entry)).toEqual([]);
    }),
  );
});

test('the documentation of a component describes its props', () =>
  onAPage(async (gallery) => {
    const entry = docs.find(({ title }) => title === 'MovingTapeFigure');
    if (entry === undefined) throw new Error('MovingTapeFigure must have a page of documentation');
    expect(await gallery.show(entry)).toEqual([]);
    await gallery.page.getByText('arcs join each question to its answer').first().waitFor();
    await gallery.page.locator('.docblock-argstable').getByText('of each position').waitFor();
  }));

test('the gallery itself opens from a sub-path and asks nobody else', () =>
  onAPage(async ({ page }) => {
    await page.goto(`${stage.url}?path=/story/${stories[0]?.id ?? ''}`);
    await page.frameLocator('#storybook-preview-iframe').locator('#storybook-root > *').first().waitFor();
  }));
