import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPage } from '../../scripts/browser/newPage.ts';
import { openStage, untilLive, type Stage } from '../../scripts/browser/pageStage.ts';

/** Sum of the layout shifts after the first paint, at most; web.dev calls 0.1 good. */
const ALLOWED = 0.02;

const SCREENS = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
  { width: 390, height: 844 },
] as const;

let stage: Stage;

beforeAll(async () => {
  stage = await openStage({ webgpu: false });
});

afterAll(async () => {
  await stage.close();
});

test.each(SCREENS)('$width × $height: nothing jumps while the page fills', async (viewport) => {
  const page = await newPage(stage.browser, { viewport });
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      // The DOM's types have no layout-shift entry.
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(stage.url);
  await untilLive(page);
  // The last sections come in below.
  await page.locator('[data-figure="machine"]').waitFor({ state: 'attached' });
  const shifts = await page.evaluate(async () => {
    // What the script above left; in the page only a cast can say so.
    const { shifts: found } = window as unknown as { readonly shifts: number[] };
    // The observer must be seen to work: this is a jump of half the window.
    const before = found.reduce((sum, value) => sum + value, 0);
    document.querySelector<HTMLElement>('main')?.style.setProperty('margin-top', '50vh');
    await new Promise((resolve) => setTimeout(resolve, 500));
    return { before, planted: found.reduce((sum, value) => sum + value, 0) - before };
  });
  expect(shifts.before).toBeLessThanOrEqual(ALLOWED);
  expect(shifts.planted).toBeGreaterThan(ALLOWED);
  await page.close();
});
