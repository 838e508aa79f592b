import type { Browser, BrowserContextOptions, Page } from 'playwright';

/** Milliseconds to wait for what a page must show: so long that a loaded machine comes to it. */
const PATIENCE = 240_000;

/** @returns a page that waits patiently, 1280 × 900 unless told otherwise */
export async function newPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
  page.setDefaultTimeout(PATIENCE);
  return page;
}
