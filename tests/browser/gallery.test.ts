import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  componentOf,
  galleryEntries,
  openGallery,
  type GalleryEntry,
  type GalleryStage,
} from '../../scripts/browser/galleryStage.ts';
import { IS_LONG } from '../support/effort.ts';
import { GalleryPage } from './galleryPage.ts';

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
const AS_FIRST = { theme: 'light', palette: 'standard', motion: 'full' };

/** Every choice of the toolbar's, in every language. */
const VIEWS = LANGUAGES.flatMap((language) => LOOKS.map((look) => ({ ...AS_FIRST, ...look, language })));
const LIGHT_AND_DARK = VIEWS.filter(
  ({ palette, motion, theme }) => palette === 'standard' && motion === 'full' && theme !== 'projector',
);

const entries = galleryEntries();
const stories = entries.filter(({ type }) => type === 'story');
const docs = entries.filter(({ type }) => type === 'docs');

/**
 * In the long tests a figure's first story is turned through all views, any other through light and dark in every
 * language; otherwise each has the view whose turn it is.
 */
function viewsOf(story: GalleryEntry, at: number): typeof VIEWS {
  if (!IS_LONG) return VIEWS.filter((_, view) => view === at % VIEWS.length);
  const isFirst = stories.find(({ title }) => title === story.title) === story;
  return isFirst && /(Figure|Panel|Curve)$/.test(story.title) ? VIEWS : LIGHT_AND_DARK;
}

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

beforeAll(async () => {
  stage = await openGallery();
  for (let count = 0; count < PAGES; count++) free.push(await GalleryPage.open(stage));
});

afterAll(async () => {
  await stage.close();
});

test('the stories have every view between them', () => {
  expect(new Set(stories.flatMap(viewsOf)).size).toBe(VIEWS.length);
});

describe.concurrent('a story plays without a fault, and is accessible however it is looked at', () => {
  test.each(stories.map((story, at) => ({ ...story, views: viewsOf(story, at) })))(
    '$title: $name',
    ({ views, ...story }) =>
      onAPage(async (gallery) => {
        expect(await gallery.show(story)).toEqual([]);
        // What a story has fixed stays as it is.
        for (const view of views) {
          const found = [...(await gallery.turn(view)), ...(await gallery.violations())];
          expect({ ...view, found }).toEqual({ ...view, found: [] });
        }
      }),
  );
});

describe.concurrent('a documentation page renders', () => {
  test.each(docs)('$title', (entry) =>
    onAPage(async (gallery) => {
      // Not in place: Storybook may then load its page anew while it is asked.
      expect(await gallery.open(entry)).toEqual([]);
    }),
  );
});

test('the documentation of a component describes its props', () =>
  onAPage(async (gallery) => {
    const entry = docs.find((page) => componentOf(page) === 'MovingTapeFigure');
    if (entry === undefined) throw new Error('MovingTapeFigure must have a page of documentation');
    expect(await gallery.open(entry)).toEqual([]);
    await gallery.page.getByText('arcs join each question to its answer').first().waitFor();
    await gallery.page.locator('.docblock-argstable').getByText('of each position').waitFor();
  }));

test('the gallery itself opens from a sub-path and asks nobody else', () =>
  onAPage(async ({ page }) => {
    await page.goto(`${stage.url}?path=/story/${stories[0]?.id ?? ''}`);
    await page.frameLocator('#storybook-preview-iframe').locator('#storybook-root > *').first().waitFor();
  }));
