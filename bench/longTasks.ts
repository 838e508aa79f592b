import { untilLive, type Stage } from '../tests/browser/support.ts';

declare global {
  interface Window {
    /** Tasks of the page's own thread over 50 ms, in milliseconds. */
    longTasks: number[];
  }
}

/** Tasks over 50 ms on the page's thread while the worker runs, measures and trains. */
export async function measureLongTasks({ browser, url }: Stage): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.addInitScript(() => {
    window.longTasks = [];
    new PerformanceObserver((list) => {
      window.longTasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask' });
  });
  await page.goto(`${url}?lang=en&backend=wasm`);
  await untilLive(page);
  await page.waitForTimeout(2000);
  const during = async (what: string, act: () => Promise<void>) => {
    await page.evaluate(() => {
      window.longTasks = [];
    });
    await act();
    const tasks = await page.evaluate(() => window.longTasks);
    const longest = tasks.length === 0 ? 'none' : `longest ${Math.max(...tasks).toFixed(0)} ms`;
    console.log(`${what}: ${tasks.length} tasks over 50 ms on the page, ${longest}`);
  };
  await during('twenty runs, each drawn', async () => {
    for (let run = 0; run < 20; run++) {
      await page.getByRole('button', { name: 'Draw another' }).click();
      await page.waitForTimeout(400);
    }
    await untilLive(page);
  });
  await during('fifteen seconds of training', async () => {
    await page
      .getByRole('button', { name: /^Train/ })
      .first()
      .click();
    await page.waitForTimeout(15_000);
  });
  await page.close();
}
