import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countMeetings, layoutTape } from '../../src/figures/tape/tape.ts';
import { headView } from '../../src/figures/pairs/meetings.ts';
import { layoutMatrix, matrixCells } from '../../src/figures/masks/matrix.ts';
import { layoutSpellings } from '../../src/figures/answers/spelling.ts';
import { DEFAULT_PHRASES, FIRST_SEEDS } from '../../src/tasks/defaultPhrases.ts';
import { questionPairs } from '../../src/tasks/duplication/duplicationBatch.ts';
import { runTwin } from '../support/runTwin.ts';
import { openStage, unfoldSettings, untilLive, type Stage } from '../../scripts/browser/pageStage.ts';
import { readPage } from './readPage.ts';
import { newPage } from '../../scripts/browser/newPage.ts';
import { IS_LONG } from '../support/effort.ts';

let stage: Stage;
let page: Page;
const requests: string[] = [];

beforeAll(async () => {
  stage = await openStage({ webgpu: true });
  page = await newPage(stage.browser);
  page.on('request', (request) => requests.push(request.url()));
});

afterAll(async () => {
  await stage.close();
});

describe('a person opens the page', () => {
  test('the first figure is drawn from the recording before the worker is asked for', async () => {
    await page.goto(`${stage.url}?lang=en&backend=webgpu`);
    await page.locator('.story-letter').first().waitFor();
    await untilLive(page);
    await unfoldSettings(page);
    const marks = await page.evaluate(() =>
      performance.getEntriesByType('mark').map(({ name, startTime }) => ({ name, startTime })),
    );
    const at = (name: string) => marks.find((mark) => mark.name === name)?.startTime ?? NaN;
    expect(at('first-figure')).toBeLessThan(at('worker-start'));
    expect(at('worker-start')).toBeLessThan(at('backend-ready'));
    const workerRequest = requests.findIndex((url) => url.includes('worker'));
    const recordingRequest = requests.findIndex((url) => url.includes('recordings/'));
    expect(recordingRequest).toBeGreaterThan(-1);
    expect(workerRequest).toBeGreaterThan(recordingRequest);
  });

  test('the badge names the backend and the adapter that compute', async () => {
    await expect(page.getByTestId('badge').textContent()).resolves.toMatch(
      /live · WebGPU in software · .*swiftshader.*trained/i,
    );
  });

  test('the live run takes over without a jump: what is drawn stays the same', async () => {
    const live = await readPage(page);
    const { readRecording } = await import('../../src/files/recordingFile.ts');
    const recorded = readRecording(readFileSync('public/recordings/duplication-64.en.safetensors'));
    const tape = layoutTape(headView(recorded, 0, 0), 0, questionPairs({ tokens: 64 }));
    expect(live.buckets).toEqual(tape.cells.map(({ bucket }) => bucket));
    expect(live.meetings).toEqual(nonZero(countMeetings(tape.arcs)));
  });

  test('no request leaves the origin', () => {
    const origin = new URL(stage.url).origin;
    expect(requests.length).toBeGreaterThan(4);
    expect(
      requests.filter(
        (url) => !url.startsWith(origin) && !url.startsWith('data:') && !url.startsWith('blob:'),
      ),
    ).toEqual([]);
  });
});

describe('what the page shows is what the twin computes', () => {
  test.each([FIRST_SEEDS.en, 7, 1234])(
    'seed %i: buckets, order, meetings, cells and letters',
    async (seed) => {
      await setNumber('seed', seed);
      const twin = await runTwin(seed, DEFAULT_PHRASES.en);
      const pairs = questionPairs({ tokens: 64 });
      const reading = await readPage(page);
      const tape = layoutTape(headView(twin, 0, 0), 0, pairs);
      const order = tape.cells
        .toSorted((one, other) => one.slot - other.slot)
        .map(({ position }) => position);
      expect(reading.buckets).toEqual(tape.cells.map(({ bucket }) => bucket));
      expect(reading.sorted).toEqual(order);
      expect(reading.meetings).toEqual(nonZero(countMeetings(tape.arcs)));
      for (const kind of ['round', 'all'] as const) {
        const matrix = layoutMatrix(twin, { layer: 0, head: 0, round: 0 }, kind, pairs);
        expect(reading.cells[kind]).toEqual(
          matrixCells(matrix).map(({ query, key }) => `${String(query)} ${String(key)}`),
        );
        expect(reading.missed[kind]).toEqual(
          matrix.answers.filter(({ meeting }) => meeting !== 'met').map(({ question }) => question),
        );
      }
      const said = Object.fromEntries(
        layoutSpellings(twin, pairs).map(({ rounds, letters }) => [
          rounds,
          letters.map((letter) => letter.said),
        ]),
      );
      expect(reading.said).toEqual(said);
    },
  );
});

describe('a person changes something', () => {
  test('typed text is what runs; what does not fit is cut and said', async () => {
    const box = page.getByLabel(/Phrase to copy/);
    await box.fill('the quick brown fox jumps over the lazy dog');
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await settled();
    await expect(page.locator('.spelling-letters').first().getAttribute('aria-label')).resolves.toBe(
      'the quick brown fox jumps over ',
    );
    await expect(page.locator('.phrase .note').textContent()).resolves.toContain('12 letters were cut');
  });

  test('fast changes end with the last one on screen, never a stale one', async () => {
    for (const rounds of ['1', '4', '2', '4'])
      await page.getByRole('radiogroup', { name: 'hash rounds' }).getByText(rounds, { exact: true }).click();
    await settled();
    await expect(page.locator('.matrix[data-kind=all] figcaption').textContent()).resolves.toBe(
      '4 rounds together',
    );
  });

  test('an impossible setting explains itself and keeps the last good run', async () => {
    const before = await readPage(page);
    await page.getByLabel('chunk length', { exact: true }).fill('7');
    const alert = page.locator('.controls .problem');
    await expect(alert.textContent()).resolves.toMatch(/chunk length is 7; it must divide the length 64/);
    expect(await readPage(page)).toEqual(before);
    await page.getByLabel('chunk length', { exact: true }).fill('16');
    await settled();
    await expect(alert.textContent()).resolves.toBe('');
    await expect(page.locator('.chunk').count()).resolves.toBe(4);
  });

  test('a chunk as long as the sequence is told to be too long: nothing would be hashed', async () => {
    await page.getByLabel('chunk length', { exact: true }).fill('64');
    await expect(page.locator('.controls .problem').textContent()).resolves.toMatch(
      /chunk length is 64; .* within 2–32/,
    );
    await expect(page.locator('[data-figure=tape] .cell').count()).resolves.toBe(64);
  });

  test('reset brings back the default example', async () => {
    await page.locator('.controls').getByRole('button', { name: 'Reset' }).click();
    await settled();
    await expect(page.getByLabel('seed', { exact: true }).inputValue()).resolves.toBe(String(FIRST_SEEDS.en));
    await expect(page.locator('.spelling-letters').first().getAttribute('aria-label')).resolves.toBe(
      DEFAULT_PHRASES.en,
    );
  });
});

describe('with the keyboard alone', () => {
  test('arrow keys move one selection through every figure', async () => {
    await page.locator('.tape .focusable').focus();
    await page.keyboard.press('Home');
    for (let press = 0; press < 40; press++) await page.keyboard.press('ArrowRight');
    await expect(page.locator('.token h3').textContent()).resolves.toContain('Token 40');
    await expect(page.locator('.tape [data-position="40"][data-selected=true]').count()).resolves.toBe(1);
    await expect(page.locator('.spelling-letters span[data-selected=true]').count()).resolves.toBe(4);
    await page.locator('.matrix[data-kind=all] .focusable').focus();
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('.token h3').textContent()).resolves.toContain('Token 41');
  });

  test('every explanation opens on focus', async () => {
    const term = page.getByRole('button', { name: 'hash rounds', exact: true });
    await term.focus();
    await page.getByRole('tooltip').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('tooltip').waitFor({ state: 'detached' });
  });
});

describe('in another language', () => {
  test.each(['ru', 'ko'] as const)(
    '%s: the default phrase follows and is spelled right with four rounds',
    async (language) => {
      await page.getByRole('button', { name: language.toUpperCase(), exact: true }).click();
      await page.locator(`html[lang=${language}]`).waitFor();
      await settled();
      await expect(page.locator('.spelling-letters').first().getAttribute('aria-label')).resolves.toBe(
        DEFAULT_PHRASES[language],
      );
      await expect(
        page.locator('.spelling[data-rounds="4"] .spelling-letters').getAttribute('aria-label'),
      ).resolves.toBe(DEFAULT_PHRASES[language]);
    },
  );
});

async function setNumber(label: string, value: number): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(String(value));
  await settled();
}

/** A change is under way at once; wait for its end. */
async function settled(): Promise<void> {
  await page.waitForTimeout(50);
  await untilLive(page);
}

function nonZero(counts: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}

/** Where axe looks: in the long tests in every language and theme. */
const LOOKS = IS_LONG
  ? ['EN', 'RU', 'KO'].flatMap((language) =>
      ['light', 'dark', 'projector'].map((theme) => [language, theme] as const),
    )
  : ([
      ['EN', 'light'],
      ['EN', 'dark'],
    ] as const);

test('the whole page has no accessibility violation, tables opened', async () => {
  const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
  for (const [language, theme] of LOOKS) {
    await page.getByRole('button', { name: language, exact: true }).click();
    await page.locator(`html[lang=${language.toLowerCase()}]`).waitFor();
    await page.waitForTimeout(50);
    await untilLive(page);
    for (const closed of ['.figure-menu', '.twin']) {
      const summaries = page.locator(`${closed}:not([open]) > summary`);
      await summaries.evaluateAll((all) => {
        for (const summary of all) if (summary instanceof HTMLElement) summary.click();
      });
      await expect.poll(() => summaries.count()).toBe(0);
    }
    await page.evaluate((wanted) => document.documentElement.setAttribute('data-theme', wanted), theme);
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      const { axe: checker } = globalThis as never as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      const { violations: found } = await checker.run();
      return found.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
      );
    });
    expect({ language, theme, violations }).toEqual({ language, theme, violations: [] });
  }
  await page.getByRole('button', { name: 'EN', exact: true }).click();
  await settled();
});

test('what is typed into a number stays as typed, also when it is no number', async () => {
  const field = page.getByLabel('buckets', { exact: true });
  await field.fill('7x');
  await expect(field.inputValue()).resolves.toBe('7x');
  await expect(page.locator('.controls .problem').textContent()).resolves.not.toBe('');
  await field.fill('8');
  await settled();
});

test.each([320, 390, 768, 1280])(
  'nothing is wider than a screen of %i pixels, with eight rounds and 128 tokens',
  async (width) => {
    await page.goto(`${stage.url}?lang=en&backend=webgpu`);
    await untilLive(page);
    await unfoldSettings(page);
    await page.getByRole('radiogroup', { name: 'hash rounds' }).getByText('8', { exact: true }).click();
    await page.getByRole('radiogroup', { name: 'length' }).getByText('128', { exact: true }).click();
    await settled();
    await page.setViewportSize({ width, height: 844 });
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(width);
    await page.setViewportSize({ width: 1280, height: 900 });
  },
);
