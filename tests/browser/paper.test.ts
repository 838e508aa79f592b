import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DRAWN_FIGURES } from '../../src/figures/definitions.ts';
import { newPage } from '../../scripts/browser/newPage.ts';
import { openStage, untilLive, type Stage } from '../../scripts/browser/pageStage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ webgpu: false });
});
afterAll(() => stage.close());

async function open(theme: string, width = 1280): Promise<Page> {
  const page = await newPage(stage.browser, { viewport: { width, height: 900 } });
  await page.goto(`${stage.url}?lang=en&theme=${theme}&backend=wasm`);
  await untilLive(page);
  return page;
}

/** As the page stands while it is printed; what a browser does by itself is its event and its medium. */
async function asPrinted(page: Page): Promise<void> {
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
}

describe.each([
  ['light', 1280],
  ['dark', 1280],
  ['light', 390],
])('printed from a %s screen of %i pixels', (theme, width) => {
  let page: Page;
  beforeAll(async () => {
    page = await open(theme, width);
    await asPrinted(page);
  });
  afterAll(() => page.close());

  test('the page is light and as wide as the paper, and nothing is cut', async () => {
    const scheme = () => page.locator('main.page').evaluate((main) => getComputedStyle(main).colorScheme);
    expect(await scheme()).toBe('light');
    const printed = await page.locator('main.page').evaluate((main) => main.getBoundingClientRect().width);
    expect(printed).toBeLessThanOrEqual(1047);
    for (const name of DRAWN_FIGURES) {
      const beyond = await page
        .locator(`[data-figure=${name}]`)
        .first()
        .evaluate((figure) => {
          const edge = figure.closest('main')?.getBoundingClientRect().right ?? 0;
          return [...figure.querySelectorAll('svg, canvas, h2, h3, p')]
            .filter((each) => each.checkVisibility() && each.closest('.scroll-shadow') === null)
            .filter((each) => each.getBoundingClientRect().right > edge + 8)
            .map((each) => `${each.tagName}.${each.getAttribute('class') ?? ''}`);
        });
      expect({ name, beyond }).toEqual({ name, beyond: [] });
    }
  });

  test('what is chosen is told without a background, and what only a screen can do is left out', async () => {
    const chosen = page.locator('.segment[data-checked=true]').first();
    const look = await chosen.evaluate((each) => {
      const { outlineStyle, fontWeight } = getComputedStyle(each);
      return { outlineStyle, fontWeight };
    });
    expect(look).toEqual({ outlineStyle: 'solid', fontWeight: '700' });
    for (const gone of ['.contents', '.figure-menu', '.story-actions'])
      await expect(page.locator(gone).first().isVisible()).resolves.toBe(false);
  });

  test('a PDF of it has a page for each figure, on its side', async () => {
    await page.emulateMedia({ media: null });
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeGreaterThanOrEqual(DRAWN_FIGURES.length);
    expect(pdf).toMatch(/\/MediaBox \[0 0 841\.\d+ 59\d/);
  });
});

describe.each(['light', 'dark'] as const)('where a system sets two colours of its own, %s', (colorScheme) => {
  test('what is chosen, what is wrong and what is measured can be told', async () => {
    const page = await newPage(stage.browser, { forcedColors: 'active', colorScheme });
    await page.goto(`${stage.url}?lang=en&backend=wasm`);
    await untilLive(page);
    const background = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((each) => getComputedStyle(each).backgroundColor);
    const pairs = [
      ['.segment[data-checked=true]', '.segment[data-checked=false]'],
      ['.story-said[data-wrong=true]', '.story-said[data-wrong=false]'],
      ['.meeting-bar > [data-part-of=together]', '.meeting-bar'],
      ['.held-cards i[data-kept=true]', '.held-cards i[data-kept=false]'],
    ] as const;
    for (const [filled, empty] of pairs) {
      await page.locator(filled).first().waitFor({ state: 'attached' });
      expect({ filled, colour: await background(filled) }).not.toEqual({
        filled,
        colour: await background(empty),
      });
    }
    await page.close();
  });
});
