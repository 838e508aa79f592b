import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPage } from '../../scripts/browser/newPage.ts';
import { openStage, untilLive, type Stage } from '../../scripts/browser/pageStage.ts';
import { DRAWN_FIGURES } from '../../src/figures/definitions.ts';

const SCREEN = { width: 1920, height: 1080 };

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openStage({ webgpu: false });
  page = await newPage(stage.browser, { viewport: SCREEN });
  await page.goto(`${stage.url}?lang=en&theme=projector&backend=wasm`);
  await untilLive(page);
  for (const name of DRAWN_FIGURES) await page.locator(`[data-figure=${name}]`).waitFor();
});

afterAll(async () => {
  await stage.close();
});

const shown = () => page.locator('.page-section:visible');
const section = () => shown().getAttribute('data-section');
const place = () => page.locator('.presenter-bar [role=status]').textContent();

test('one part at a time, each on one screen, and nothing else: down to the last part', async () => {
  await page.keyboard.press('F8');
  const [, count] = /of (\d+)/.exec((await place()) ?? '') ?? [];
  const stops = Number(count);
  expect(stops).toBeGreaterThan(DRAWN_FIGURES.length);
  const seen = new Set<string | null>();
  for (let stop = 1; stop <= stops; stop++) {
    expect(await place()).toMatch(new RegExp(`· ${String(stop)} of ${String(stops)}$`));
    expect(await shown().count()).toBe(1);
    await expect(page.locator('.header:visible, .contents:visible').count()).resolves.toBe(0);
    expect(await page.locator('.page-section:visible [data-part]:visible').count()).toBeLessThanOrEqual(1);
    // It settles within some frames.
    await expect.poll(bottom, { message: (await place()) ?? '' }).toBeLessThanOrEqual(SCREEN.height);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(SCREEN.width);
    seen.add(await section());
    await page.keyboard.press('ArrowRight');
  }
  expect(seen).toEqual(new Set([...DRAWN_FIGURES, 'token', 'relatives', 'training']));
});

test('arrows step back, a control keeps its arrows, and Escape leads back to the page where one is', async () => {
  const last = await place();
  await page.keyboard.press('PageUp');
  expect(await place()).not.toBe(last);
  while ((await section()) !== 'hashing' || (await page.locator('[data-part=steps]:visible').count()) === 0)
    await page.keyboard.press('ArrowLeft');
  const before = await place();
  const steps = page.getByRole('slider', { name: 'Steps of the hash' });
  await steps.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => steps.inputValue()).toBe('1');
  expect(await place()).toBe(before);
  await page.keyboard.press('PageDown');
  expect(await place()).not.toBe(before);
  await page.keyboard.press('Escape');
  await page.locator('.header').waitFor();
  await expect
    .poll(async () => (await page.locator('[data-section=hashing]').boundingBox())?.y)
    .toBeLessThan(SCREEN.height / 4);
});

test('the contents begin it for a pointer, at the part that is in sight', async () => {
  await page.getByRole('link', { name: 'The machine' }).click();
  await page.getByRole('button', { name: /One part at a time/ }).click();
  expect(await section()).toBe('machine');
  await page.getByRole('button', { name: 'One part back' }).click();
  expect(await section()).not.toBe('machine');
  await page.getByRole('button', { name: 'Show the whole page' }).click();
  await page.locator('.header').waitFor();
});

/** @returns where the shown section ends, in pixels from the top of the page */
function bottom(): Promise<number> {
  return shown().evaluate((root) => Math.round(root.getBoundingClientRect().bottom + scrollY));
}
