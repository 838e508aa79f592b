import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPage } from '../../scripts/browser/newPage.ts';
import { openStage, untilLive, type Stage } from '../../scripts/browser/pageStage.ts';
import { DRAWN_FIGURES } from '../../src/figures/definitions.ts';

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openStage({ webgpu: false });
  page = await newPage(stage.browser);
  await page.goto(`${stage.url}#/explore?lang=en&backend=wasm`);
  await untilLive(page);
  for (const name of DRAWN_FIGURES) await page.locator(`[data-figure=${name}]`).waitFor();
});

afterAll(async () => {
  await stage.close();
});

const said = () => new URLSearchParams(page.url().split('?')[1]);
const current = () => contents().locator('[aria-current=location]').textContent();
const contents = () => page.getByRole('navigation', { name: 'Contents' });
const topOf = async (figure: string) => (await page.locator(`[data-figure=${figure}]`).boundingBox())?.y;

test('the contents stay in sight, say where the reader is, and go to each section by keyboard', async () => {
  for (const [name, figure] of [
    ['Masks', 'masks'],
    ['Memory', 'memory'],
  ] as const) {
    await contents().getByRole('link', { name }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(current).toContain(name);
    await expect.poll(() => said().get('figure')).toBe(figure);
    // Under the bar, and not behind it.
    const bar = await contents().boundingBox();
    expect(bar?.y).toBe(0);
    expect(await topOf(figure)).toBeGreaterThanOrEqual((bar?.height ?? NaN) - 1);
    expect(await topOf(figure)).toBeLessThan(100);
  }
  await page.goBack();
  await expect.poll(current).toContain('Masks');
});

test('a page that scrolls under a resting pointer selects nothing; the pointer that moves does', async () => {
  const token = () => page.locator('.tape [role=slider]').first().getAttribute('aria-valuenow');
  await contents().getByRole('link', { name: 'Sorting' }).click();
  const cell = page.locator('.tape .cell[data-position="20"]').first();
  await cell.hover();
  await expect.poll(token).toBe('20');
  for (let turn = 0; turn < 12; turn++) {
    await page.mouse.wheel(0, turn < 6 ? 90 : -60);
    await page.waitForTimeout(100);
  }
  expect(await token()).toBe('20');
  await page.locator('.tape .cell[data-position="24"]').first().hover();
  await expect.poll(token).toBe('24');
});
