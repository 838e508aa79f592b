import type { Page } from 'playwright';
import { newPage } from '../../scripts/browser/newPage.ts';
import type { Stage } from '../../scripts/browser/pageStage.ts';

/** A window and how the page is dressed in it. */
export interface Screen {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly theme: string;
}

/** The page as it is before its worker has come: the worker's file is never answered. */
export async function openRecorded(
  stage: Stage,
  { width, height, theme }: Screen,
  language: string,
): Promise<Page> {
  const page = await newPage(stage.browser, { viewport: { width, height } });
  await page.route(/worker[^/]*\.js/, () => undefined);
  await page.goto(`${stage.url}?lang=${language}&theme=${theme}`);
  await page.locator('.story-letters').waitFor();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return page;
}
