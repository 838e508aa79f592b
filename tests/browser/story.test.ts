import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newPage } from '../../scripts/browser/newPage.ts';
import { openStage, type Stage } from '../../scripts/browser/pageStage.ts';
import { layoutSpellings } from '../../src/figures/answers/spelling.ts';
import { readRecording } from '../../src/files/recordingFile.ts';
import { questionPairs } from '../../src/tasks/duplication/duplicationBatch.ts';
import { IS_LONG } from '../support/effort.ts';
import { openRecorded } from './openRecorded.ts';

/** Tab stops until the first screen is passed, at most; a group of choices and a row of letters are one each. */
const STOPS = 14;

const LANGUAGES = IS_LONG ? (['en', 'ru', 'ko'] as const) : (['en'] as const);
const WHOLE = [
  { width: 1280, height: 800, theme: 'light' },
  { width: 1920, height: 1080, theme: 'projector' },
  { width: 390, height: 844, theme: 'light' },
] as const;
const LOW = [
  { width: 1280, height: 600, theme: 'light' },
  { width: 1024, height: 768, theme: 'light' },
] as const;

const COPY = ['.story-letters', '[data-figure="story"] [data-wrong="true"]', '.story-card'];
const STORY = [...COPY, '.story-sentence', '.story-rounds .segments', '.story-arc', '.story-tape svg'];

let stage: Stage;

beforeAll(async () => {
  stage = await openStage({ webgpu: false });
});

afterAll(async () => {
  await stage.close();
});

describe.each(LANGUAGES)('the first screen in %s, from the recording, nothing touched', (language) => {
  test.each(WHOLE)('$width × $height $theme: the whole story is in sight', async (screen) => {
    const page = await openRecorded(stage, screen, language);
    for (const place of STORY) await expectInSight(page, place, screen.height);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(screen.width);
    await page.close();
  });

  test.each(LOW)('$width × $height: the copy and the sentence are in sight', async (screen) => {
    const page = await openRecorded(stage, screen, language);
    for (const place of COPY) await expectInSight(page, place, screen.height);
    await page.close();
  });
});

test('the rounds change the letters from the recorded spellings, before there is a model', async () => {
  const page = await openRecorded(stage, WHOLE[0], 'en');
  const recording = readRecording(readFileSync('public/recordings/duplication-64.en.safetensors'));
  const spellings = layoutSpellings(recording, questionPairs({ tokens: 64 }));
  expect(spellings.map(({ rounds }) => rounds)).toEqual([1, 2, 4]);
  expect(new Set(spellings.map(({ wrong }) => wrong)).size).toBeGreaterThan(1);
  for (const { rounds, letters, wrong } of [...spellings, ...spellings.toReversed()]) {
    await page
      .getByRole('radiogroup', { name: 'rounds', exact: true })
      .getByText(String(rounds), { exact: true })
      .click();
    await page.locator(`.story[data-rounds="${String(rounds)}"]`).waitFor();
    const said = page.locator('.story-said');
    expect(
      await said.evaluateAll((all) => all.map((each) => Number(each.getAttribute('data-said')))),
    ).toEqual(letters.map((letter) => letter.said));
    const mistakes = page.locator('[data-figure="story"] [data-wrong="true"]');
    expect(await mistakes.count()).toBe(wrong);
    const causes = await mistakes.evaluateAll((all) => all.map((each) => each.getAttribute('data-cause')));
    // Of more rounds than were recorded the causes are not known before they have run.
    for (const cause of causes) expect(cause === 'unknown').toBe(rounds > recording.config.hashRounds);
  }
  await page.close();
});

test(`at most ${String(STOPS)} stops of the Tab key lead past the first screen`, async () => {
  const page = await openRecorded(stage, WHOLE[0], 'en');
  const last = page.getByRole('button', { name: /How does it hash/ });
  const stops: string[] = [];
  for (let press = 0; press < 2 * STOPS; press++) {
    await page.keyboard.press('Tab');
    const [name, isLast] = await last.evaluate((button) => {
      const active = document.activeElement;
      return [active?.getAttribute('aria-label') ?? active?.textContent ?? '', active === button] as const;
    });
    stops.push(name);
    if (isLast) break;
  }
  expect(stops.at(-1)).toMatch(/How does it hash/);
  expect(stops.length, stops.join(' | ')).toBeLessThanOrEqual(STOPS);
  await page.close();
});

test.each(LANGUAGES)('the first screen needs no words but its own (%s)', async (language) => {
  const page = await newPage(stage.browser, { viewport: WHOLE[0] });
  // The catalogue of everything below is never answered.
  await page.route(new RegExp(`/${language}-[^/]*\\.js`), () => undefined);
  await page.goto(`${stage.url}?lang=${language}`);
  await page.locator('.story-letters').waitFor();
  const words = await page.locator('body').innerText();
  expect(words).toContain(await page.locator('h1').innerText());
  // A message that is missing shows its id.
  expect(words.match(/\b[a-z]+[A-Za-z]*\.[a-zA-Z.]+[a-zA-Z]\b/g)).toBeNull();
  await expect(page.locator('[data-figure="hashing"]').count()).resolves.toBe(0);
  await page.close();
});

test('one’s own phrase is one press away, all settings are two', async () => {
  const page = await openRecorded(stage, WHOLE[0], 'en');
  await expect(page.locator('.controls').isVisible()).resolves.toBe(false);
  await page.getByRole('button', { name: 'Type your own phrase' }).click();
  await expect(
    page.getByLabel(/Phrase to copy/).evaluate((box) => box === document.activeElement),
  ).resolves.toBe(true);
  const settings = page.getByRole('button', { name: 'More settings' });
  await expect(settings.getAttribute('aria-expanded')).resolves.toBe('true');
  await settings.click();
  await expect(page.locator('.controls').isVisible()).resolves.toBe(false);
  await page.close();
});

test('Hangul has letters on a machine without any: the page brings a font, and fetches what it shows of it', async () => {
  const page = await newPage(stage.browser, { viewport: WHOLE[0] });
  await page.goto(`${stage.url}?lang=ko`);
  await page.locator('.story-letters').waitFor();
  const load = (text: string) =>
    page.evaluate(async (letters) => {
      const faces = await document.fonts.load("16px 'Noto Sans KR Variable'", letters);
      return faces.map(({ status }) => status);
    }, text);
  await expect.poll(() => load('비슷한 토큰')).toContain('loaded');
  const [fetched, all] = await page.evaluate(() => [
    performance.getEntriesByType('resource').filter(({ name }) => /noto-sans-kr.*woff2/.test(name)).length,
    [...document.fonts].filter(({ family }) => family.includes('Noto Sans KR Variable')).length,
  ]);
  expect(fetched).toBeGreaterThan(0);
  expect(fetched).toBeLessThan(all / 2);
  await expect(page.locator('h1').evaluate((title) => getComputedStyle(title).fontFamily)).resolves.toContain(
    'Noto Sans KR Variable',
  );
  await page.close();
});

/** Every element of the place lies within the window, nothing scrolled. */
async function expectInSight(page: Page, place: string, height: number): Promise<void> {
  const edges = await page.locator(place).evaluateAll((all) =>
    all.map((each) => {
      const { top, bottom, left, right } = each.getBoundingClientRect();
      return { top, bottom, left, right };
    }),
  );
  expect(edges, place).not.toEqual([]);
  const width = page.viewportSize()?.width ?? 0;
  for (const { top, bottom, left, right } of edges) {
    expect(top, place).toBeGreaterThanOrEqual(0);
    expect(left, place).toBeGreaterThanOrEqual(-1);
    expect(bottom, place).toBeLessThanOrEqual(height);
    expect(right, place).toBeLessThanOrEqual(width + 1);
  }
}
