import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPage } from '../../scripts/browser/newPage.ts';
import { openStage, untilLive, type Stage } from '../../scripts/browser/pageStage.ts';
import { DRAWN_FIGURES } from '../../src/figures/definitions.ts';

const SCREEN = { width: 390, height: 844 };

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openStage({ webgpu: false });
  page = await newPage(stage.browser, { viewport: SCREEN, hasTouch: true, isMobile: true });
  await page.goto(`${stage.url}?lang=en&backend=wasm`);
  await untilLive(page);
  for (const name of DRAWN_FIGURES) await page.locator(`[data-figure=${name}]`).waitFor();
});

afterAll(async () => {
  await stage.close();
});

const doors = () => page.locator('.part-door > button');
const sheet = () => page.locator('dialog.sheet');

test('on a phone what follows a figure’s first part opens in a sheet, and its door is found again', async () => {
  const count = await doors().count();
  expect(count).toBeGreaterThan(DRAWN_FIGURES.length);
  for (let place = 0; place < count; place++) {
    const door = doors().nth(place);
    await door.tap();
    await sheet().waitFor();
    // The part is in it, and nothing is wider than the screen.
    await expect
      .poll(() => sheet().locator('.sheet-content > :not(.sheet-close)').count())
      .toBeGreaterThan(0);
    const { scrollWidth, clientWidth } = await sheet().evaluate((dialog) => ({
      scrollWidth: dialog.scrollWidth,
      clientWidth: dialog.clientWidth,
    }));
    expect(scrollWidth, (await door.textContent()) ?? '').toBeLessThanOrEqual(clientWidth);
    if (place % 2 === 0) await page.keyboard.press('Escape');
    else await sheet().getByRole('button', { name: 'Close' }).tap();
    await sheet().waitFor({ state: 'detached' });
    await expect(door.evaluate((each) => each === document.activeElement)).resolves.toBe(true);
  }
});

test('a sheet’s choice is the page’s: the token chosen in the projection is everywhere', async () => {
  await doors().filter({ hasText: 'projected' }).tap();
  await sheet().locator('.focusable').press('ArrowLeft');
  await sheet().getByRole('button', { name: 'Close' }).tap();
  await expect
    .poll(() => page.locator('[data-figure=tape] [role=slider]').first().getAttribute('aria-valuenow'))
    .toBe('49');
});
