import type { Stage } from '../scripts/browser/pageStage.ts';

declare global {
  interface Window {
    /** When each figure had been drawn, in milliseconds since the page was asked for. */
    firstPaints: Record<string, number>;
  }
}

/** When each figure is first painted from the shipped recording, counted from the arrival of that recording. */
export async function measureFirstPaints({ browser, url }: Stage): Promise<void> {
  const runs: Record<string, number[]> = {};
  for (let run = 0; run < 5; run++) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.addInitScript(() => {
      window.firstPaints = {};
      const look = () => {
        for (const figure of document.querySelectorAll<HTMLElement>('[data-figure]')) {
          const name = figure.dataset['figure'] ?? '';
          if (
            name in window.firstPaints ||
            figure.querySelector('.figure-body svg, .figure-body canvas') === null
          )
            continue;
          window.firstPaints[name] = NaN;
          // The frame after the one in which it stands in the document: it is on screen then.
          requestAnimationFrame(() => {
            setTimeout(() => {
              window.firstPaints[name] = performance.now();
            });
          });
        }
      };
      new MutationObserver(look).observe(document, { childList: true, subtree: true });
    });
    await page.goto(`${url}?lang=en&backend=wasm`);
    await page.waitForTimeout(4000);
    const { arrived, paints } = await page.evaluate(() => ({
      arrived: performance
        .getEntriesByType('resource')
        .filter((entry): entry is PerformanceResourceTiming => entry.name.includes('recordings/duplication'))
        .map(({ responseEnd }) => responseEnd)[0],
      paints: window.firstPaints,
    }));
    for (const [name, at] of Object.entries(paints)) (runs[name] ??= []).push(at - (arrived ?? 0));
    await page.close();
  }
  console.log('first paint after the recording has arrived, median of 5 loads:');
  for (const [name, times] of Object.entries(runs)) {
    const sorted = times.toSorted((one, other) => one - other);
    console.log(`  ${name}: ${(sorted[Math.floor(sorted.length / 2)] ?? NaN).toFixed(0)} ms`);
  }
}
