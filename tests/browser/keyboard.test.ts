import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPage } from '../../scripts/browser/newPage.ts';
import { openStage, untilLive, type Stage } from '../../scripts/browser/pageStage.ts';

/** Tab stops from the top of the page to its bottom, at most. */
const STOPS = 60;

/** More presses than this lead nowhere. */
const LOST = 400;

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openStage({ webgpu: false });
  page = await newPage(stage.browser);
  await page.goto(`${stage.url}?lang=en&backend=wasm`);
  await untilLive(page);
});

afterAll(async () => {
  await stage.close();
});

test(`at most ${String(STOPS)} stops of the Tab key lead from top to bottom, every section’s door among them`, async () => {
  const stops = await walk('Tab');
  expect(stops.length, stops.join(' | ')).toBeLessThanOrEqual(STOPS);
  const doors = await page.locator('.section-door').allTextContents();
  expect(doors.length).toBeGreaterThan(1);
  expect(stops).toEqual(expect.arrayContaining(doors));
});

test('and as few lead back up', async () => {
  const down = await walk('Tab');
  const up = await walk('Shift+Tab');
  expect(up.toReversed()).toEqual(down);
});

test('Enter leads into a section, Tab through it and out of it, Escape back to its door', async () => {
  const door = page.locator('.section-door', { hasText: 'Hashing' });
  await door.focus();
  await page.keyboard.press('Enter');
  const inside: string[] = [];
  for (let press = 0; press < LOST; press++) {
    const { name, section } = await focused();
    if (!section.startsWith('Hashing')) break;
    inside.push(name);
    await page.keyboard.press('Tab');
  }
  expect(inside).toEqual(expect.arrayContaining(['Steps of the hash', 'Numbers and picture']));
  expect((await focused()).name).toMatch(/^Sorting: /);
  await page.getByRole('slider', { name: 'Steps of the hash' }).focus();
  await page.keyboard.press('Escape');
  await expect(door.evaluate((each) => each === document.activeElement)).resolves.toBe(true);
});

test('Escape lets go of a held token first', async () => {
  const tape = page.locator('[data-figure=tape] .tape .focusable').first();
  await tape.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(tape.evaluate((each) => each === document.activeElement)).resolves.toBe(true);
  await page.keyboard.press('Escape');
  expect((await focused()).name).toMatch(/^Sorting: /);
});

test('a scrubber is one stop: arrows step it, the space bar plays it', async () => {
  const scrubber = page.getByRole('slider', { name: 'Steps of the hash' });
  await scrubber.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => scrubber.inputValue()).toBe('1');
  await page.keyboard.press('Space');
  await expect.poll(async () => Number(await scrubber.inputValue())).toBeGreaterThan(2);
});

/** @returns the names of all stops, from no focus until there is none again */
async function walk(key: 'Tab' | 'Shift+Tab'): Promise<string[]> {
  const stops: string[] = [];
  for (let press = 0; press < LOST; press++) {
    await page.keyboard.press(key);
    const { name, tag } = await focused();
    if (tag === 'BODY') return stops;
    stops.push(name);
  }
  throw new Error(`${String(LOST)} presses of ${key} lead to no end`);
}

function focused(): Promise<{ name: string; tag: string; section: string }> {
  return page.evaluate(() => {
    const active = document.activeElement;
    const door = active?.closest('[data-section]')?.firstElementChild;
    return {
      name: active?.getAttribute('aria-label') ?? active?.textContent ?? '',
      tag: active?.tagName ?? '',
      section: door?.textContent ?? '',
    };
  });
}
