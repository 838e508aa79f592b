import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStage, untilLive, type Stage } from '../../scripts/browser/pageStage.ts';
import { newPage } from '../../scripts/browser/newPage.ts';

/** Height of letters that the last row of a room still reads, at 1080 lines, in pixels. */
const READABLE = 24;

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openStage({ webgpu: false });
  page = await newPage(stage.browser, { viewport: { width: 1920, height: 1080 } });
  await page.goto(`${stage.url}?lang=en&theme=projector`);
  await untilLive(page);
});

afterAll(async () => {
  await stage.close();
});

test('on a projector no text is smaller than 24 pixels', async () => {
  expect(await page.evaluate(textBelow, READABLE)).toEqual([]);
});

test('on a projector nothing is wider than the screen', async () => {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1920);
});

test('an explanation stands beside its term, though everything is enlarged', async () => {
  const term = page.locator('button.explain').first();
  await term.scrollIntoViewIfNeeded();
  await term.focus();
  const bubble = page.getByRole('tooltip');
  await bubble.waitFor();
  const [at, shown] = [await term.boundingBox(), await bubble.boundingBox()];
  if (at === null || shown === null) throw new Error('term and explanation must be on screen');
  const apart = Math.max(at.y - (shown.y + shown.height), shown.y - (at.y + at.height));
  expect(apart).toBeGreaterThanOrEqual(0);
  expect(apart).toBeLessThan(40);
  expect(shown.x).toBeLessThan(at.x + at.width);
  expect(shown.x + shown.width).toBeGreaterThan(at.x);
});

/** Runs in the page. @returns the texts that are drawn smaller than this many pixels, with their size */
function textBelow(least: number): string[] {
  const small = new Set<string>();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const element = node.parentElement;
    const said = (node.textContent ?? '').trim();
    if (element === null || said === '' || !element.checkVisibility() || element.closest('.visually-hidden'))
      continue;
    if (element.getBoundingClientRect().width <= 2) continue;
    const size = parseFloat(getComputedStyle(element).fontSize);
    const scale =
      element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : element.currentCSSZoom;
    // Half a pixel of rounding.
    if (size * scale < least - 0.5) small.add(`${said.slice(0, 40)}: ${(size * scale).toFixed(1)}`);
  }
  return [...small];
}
