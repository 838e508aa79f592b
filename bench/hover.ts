import type { Page } from 'playwright';
import { quantile } from 'd3';

/** The largest matrix of the gallery: 1024 × 1024. */
const STORY = 'masks-matrixfigure--a-thousand-tokens';

const ROUNDS = 5;
const ROUND_MS = 2000;

/** Frames while the pointer crosses a matrix of 1024 × 1024 cells, against frames while nothing happens, in turns. */
export async function measureHover(page: Page, gallery: string): Promise<void> {
  await page.goto(`${gallery}iframe.html?id=${STORY}&viewMode=story&globals=a11y.manual:!true`);
  const matrix = page.locator('canvas').first();
  await matrix.waitFor();
  await matrix.scrollIntoViewIfNeeded();
  const box = await matrix.boundingBox();
  if (box === null) throw new Error(`the story ${STORY} shows no matrix`);
  await page.waitForTimeout(1000);
  const idle: number[] = [];
  const hover: number[] = [];
  let moves = 0;
  for (let round = 0; round < ROUNDS; round++) {
    idle.push(...(await page.evaluate(frameTimes, ROUND_MS)));
    const frames = page.evaluate(frameTimes, ROUND_MS);
    const end = Date.now() + ROUND_MS;
    while (Date.now() < end) {
      // A path that crosses many rows and columns, below the diagonal and above it.
      const turn = moves++ / 37;
      await page.mouse.move(
        box.x + box.width * (0.5 + 0.45 * Math.sin(turn * 3)),
        box.y + box.height * (0.5 + 0.45 * Math.cos(turn * 2)),
      );
      await page.waitForTimeout(1000 / 60);
    }
    hover.push(...(await frames));
  }
  const share = (frames: readonly number[], part: number) => quantile(frames, part) ?? NaN;
  const [still, moving] = [share(idle, 0.95), share(hover, 0.95)];
  console.log(
    `hover over 1024 × 1024: p95 frame ${moving.toFixed(1)} ms hovering (${moves} moves), ${still.toFixed(1)} ms idle: ` +
      `ratio ${(moving / still).toFixed(2)} (allowed 1.2); medians ${share(hover, 0.5).toFixed(1)} and ${share(idle, 0.5).toFixed(1)} ms`,
  );
}

/** Runs in the page. @returns milliseconds from frame to frame */
async function frameTimes(duration: number): Promise<number[]> {
  const times: number[] = [];
  let before = await new Promise<number>(requestAnimationFrame);
  const end = before + duration;
  while (before < end) {
    const now = await new Promise<number>(requestAnimationFrame);
    times.push(now - before);
    before = now;
  }
  return times;
}
