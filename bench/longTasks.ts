import { untilLive, type Stage } from '../scripts/browser/pageStage.ts';

declare global {
  interface Window {
    /** Tasks of the page's own thread over 50 ms. */
    longTasks: { readonly start: number; readonly duration: number }[];
    /** When the badge began to say something else, and what. */
    badgeStates: { readonly at: number; readonly state: string }[];
  }
}

/** Tasks over 50 ms on the page's thread while the worker runs and trains, and while what it gave is drawn. */
export async function measureLongTasks({ browser, url }: Stage): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.addInitScript(watchPage);
  await page.goto(`${url}?lang=en&backend=wasm`);
  await untilLive(page);
  await page.waitForTimeout(2000);
  const during = async (what: string, act: () => Promise<void>) => {
    await page.evaluate(() => {
      window.longTasks = [];
    });
    await act();
    const { tasks, states } = await page.evaluate(() => ({
      tasks: window.longTasks,
      states: window.badgeStates,
    }));
    const computing = tasks.filter(({ start, duration }) =>
      isWhileComputing(states, start, start + duration),
    );
    console.log(
      `${what}: ${tellTasks(computing)} while the worker computes; ${tellTasks(tasks.filter((task) => !computing.includes(task)))} else`,
    );
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

/** Runs in the page before anything else. */
function watchPage(): void {
  window.longTasks = [];
  window.badgeStates = [];
  new PerformanceObserver((list) => {
    window.longTasks.push(
      ...list.getEntries().map(({ startTime, duration }) => ({ start: startTime, duration })),
    );
  }).observe({ type: 'longtask' });
  new MutationObserver(() => {
    const state = document.querySelector<HTMLElement>('[data-testid=badge]')?.dataset['state'] ?? '';
    if (state !== window.badgeStates.at(-1)?.state) window.badgeStates.push({ at: performance.now(), state });
  }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-state'] });
}

/** From the request until the answer: a task that goes on past the answer is drawing it. */
function isWhileComputing(states: Window['badgeStates'], start: number, end: number): boolean {
  return states.some(({ at, state }, index) => {
    const until = states[index + 1]?.at ?? Infinity;
    return state === 'running' && at <= start && end <= until;
  });
}

function tellTasks(tasks: Window['longTasks']): string {
  if (tasks.length === 0) return 'no task over 50 ms';
  return `${tasks.length} tasks over 50 ms, longest ${Math.max(...tasks.map(({ duration }) => duration)).toFixed(0)} ms`;
}
