import { chromium, type Browser, type Page } from 'playwright';
import { preview, type PreviewServer } from 'vite';

/** Chromium's software WebGPU adapter, so that the page's WebGPU path runs on any machine. */
const WITH_WEBGPU = ['--no-sandbox', '--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader'];
const WITHOUT_WEBGPU = ['--no-sandbox', '--disable-features=WebGPU'];

/** The built page behind a local server, and a browser. */
export interface Stage {
  readonly url: string;
  readonly browser: Browser;
  close(): Promise<void>;
}

export async function openStage({ webgpu }: { webgpu: boolean }): Promise<Stage> {
  const server: PreviewServer = await preview({ preview: { port: 0, host: 'localhost' }, logLevel: 'error' });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('the preview server has no address');
  const executablePath = process.env['CHROME_PATH'] ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: webgpu ? WITH_WEBGPU : WITHOUT_WEBGPU });
  return {
    url,
    browser,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** Draws the rotations from another seed, and waits for that run. */
export async function setSeed(page: Page, seed: number): Promise<void> {
  await unfoldSettings(page);
  await page.getByLabel('seed', { exact: true }).fill(String(seed));
  await page.waitForTimeout(50);
  await untilLive(page);
}

/** Unfolds the settings that stand behind one button; unfolded, they stay so. */
export async function unfoldSettings(page: Page): Promise<void> {
  const unfold = page.locator('.story-actions [aria-expanded=false]');
  if ((await unfold.count()) > 0) await unfold.click();
  await page.locator('.controls').waitFor();
}

/** Waits until the live model has taken over and nothing is being computed. */
export async function untilLive(page: Page): Promise<void> {
  await page.locator('[data-testid=badge][data-state=live]').waitFor({ timeout: 100_000 });
  // The figures follow bit by bit.
  await page.locator('#figures[aria-busy=false] [data-figure=tape]').waitFor({ state: 'attached' });
  // What the run spells with other numbers of rounds comes after it.
  await page.locator('.spellings[aria-busy=true]').waitFor({ state: 'detached' });
}
