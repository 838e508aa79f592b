import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { duplicate } from '../../src/tasks/duplication/duplicationBatch.ts';
import { encodePhrase } from '../../src/tasks/phrase.ts';
import { DEFAULT_PHRASES } from '../../src/tasks/defaultPhrases.ts';
import { openStage, unfoldSettings, untilLive, type Stage } from '../../scripts/browser/pageStage.ts';
import { newPage } from '../../scripts/browser/newPage.ts';

/** Ways for a test to take the device away, put before the worker's own script. */
const BREAKABLE = `
  const requestDevice = GPUAdapter.prototype.requestDevice;
  GPUAdapter.prototype.requestDevice = async function (...wanted) {
    const device = await requestDevice.apply(this, wanted);
    new BroadcastChannel('break').onmessage = ({ data }) => {
      if (data === 'lose') device.destroy();
      else {
        const error = new GPUOutOfMemoryError('out of memory');
        device.dispatchEvent(new GPUUncapturedErrorEvent('uncapturederror', { error }));
      }
    };
    return device;
  };
`;

/** Far longer than any step takes, on any machine. */
const PATIENCE = 20 * 60_000;

describe('with WebGPU in software', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({ webgpu: true });
  });
  afterAll(() => stage.close());

  test(
    'a person trains a model of length 16 from scratch until it copies what it never saw',
    async () => {
      const page = await open(stage, 'webgpu');
      await chooseLength(page, '16');
      // One head is shipped at this length, two are not.
      await page
        .getByRole('radiogroup', { name: /^heads/ })
        .getByRole('radio', { name: /^2 .*no trained weights/ })
        .check({ force: true });
      await expect.poll(() => page.getByTestId('badge').textContent()).toMatch(/untrained/i);
      const begun = performance.now();
      await page.locator('.training-buttons button').first().click();
      await expect
        .poll(() => accuracyOf(page), { timeout: PATIENCE, interval: 1000 })
        .toBeGreaterThanOrEqual(95);
      const adapter = await page.getByTestId('badge').textContent();
      console.info(
        `${Math.round((performance.now() - begun) / 1000)} s to ${await accuracyOf(page)} % after ${await stepsOf(page)} steps on: ${adapter ?? ''}`,
      );
      await expect
        .poll(() => page.getByTestId('badge').textContent(), { timeout: PATIENCE })
        .toMatch(/trained here/i);
      await page.close();
    },
    PATIENCE,
  );

  test(
    'a lost device is rebuilt and told, and the training goes on from its last checkpoint',
    async () => {
      const page = await open(stage, 'webgpu', true);
      await chooseLength(page, '16');
      await page.locator('.training-buttons button').first().click();
      await expect.poll(() => accuracyOf(page), { timeout: PATIENCE }).toBeGreaterThanOrEqual(0);
      await page.evaluate(() => {
        new BroadcastChannel('break').postMessage('lose');
      });
      await page.getByTestId('recovered').waitFor({ timeout: PATIENCE });
      const from = Number(/\d+/.exec((await page.getByTestId('recovered').textContent()) ?? '')?.[0]);
      expect(from).toBeGreaterThan(0);
      await expect.poll(() => stepsOf(page), { timeout: PATIENCE }).toBeGreaterThan(from);
      await expect(page.locator('.notice').allTextContents()).resolves.toContainEqual(
        expect.stringMatching(/has been rebuilt/),
      );
      await page.close();
    },
    PATIENCE,
  );

  test(
    'exhausted memory is told, the figures stay, and the person goes on with WASM',
    async () => {
      const page = await open(stage, 'webgpu', true);
      // An error that belongs to the run in progress: sent again and again until one falls into it.
      await page.evaluate(() => {
        const channel = new BroadcastChannel('break');
        setInterval(() => {
          channel.postMessage('exhaust');
        }, 20);
      });
      await page.getByRole('button', { name: 'Run', exact: true }).click();
      await page.locator('.failure').waitFor({ timeout: PATIENCE });
      await expect(page.locator('[data-figure=tape] .cell').count()).resolves.toBe(64);
      await page.getByRole('button', { name: 'Go on with WASM' }).click();
      await untilLive(page);
      await expect(page.getByTestId('badge').textContent()).resolves.toMatch(/WASM/);
      await page.close();
    },
    PATIENCE,
  );
});

describe('on WASM', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({ webgpu: false });
  });
  afterAll(() => stage.close());

  test(
    'a training is paused, goes on, is cancelled and brought back, all from the keyboard',
    async () => {
      const page = await open(stage, 'wasm');
      await chooseLength(page, '16');
      const status = () => page.getByTestId('training').getAttribute('data-status');
      const main = page.locator('.training-buttons button').first();
      await main.focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => stepsOf(page), { timeout: PATIENCE }).toBeGreaterThan(3);
      await page.keyboard.press('Enter');
      await expect.poll(status, { timeout: PATIENCE }).toBe('paused');
      const paused = await stepsOf(page);
      await page.waitForTimeout(500);
      expect(await stepsOf(page)).toBe(paused);
      await page.keyboard.press('Enter');
      await expect.poll(() => stepsOf(page), { timeout: PATIENCE }).toBeGreaterThan(paused);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect.poll(status).toBe('idle');
      await page.keyboard.press('Enter');
      await expect.poll(status, { timeout: PATIENCE }).not.toBe('idle');
      await page.close();
    },
    PATIENCE,
  );

  test(
    'the model writes the second half of the phrase by itself',
    async () => {
      const page = await open(stage, 'wasm');
      await page
        .getByRole('radiogroup', { name: /hash rounds/ })
        .getByRole('radio', { name: '8' })
        .check({ force: true });
      await untilLive(page);
      await page.getByRole('button', { name: 'Let it write' }).click();
      await page.locator('[data-testid=writing][data-status=done]').waitFor({ timeout: PATIENCE });
      const { ids } = encodePhrase(DEFAULT_PHRASES.en, { tokens: 64, vocabulary: 64 });
      const said = await page
        .getByTestId('written')
        .locator('span')
        .evaluateAll((letters) => letters.map((letter) => Number(letter.getAttribute('data-said'))));
      const word = ids.slice(1, 32);
      expect(duplicate(word)).toEqual(ids);
      const wrong = said.filter((id, index) => id !== word[index]).length;
      expect(said).toHaveLength(31);
      expect(wrong).toBe(await page.getByTestId('written').locator('[data-wrong=true]').count());
      expect(wrong).toBeLessThanOrEqual(1);
      await page.close();
    },
    PATIENCE,
  );
});

async function open(stage: Stage, backend: string, breakable = false): Promise<Page> {
  const page = await newPage(stage.browser);
  if (breakable) {
    await page.route('**/assets/worker-*.js', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: BREAKABLE + (await response.text()) });
    });
  }
  await page.goto(`${stage.url}?lang=en&backend=${backend}`);
  await untilLive(page);
  await unfoldSettings(page);
  return page;
}

async function chooseLength(page: Page, length: string): Promise<void> {
  await page
    .getByRole('radiogroup', { name: /^length/ })
    .getByRole('radio', { name: length, exact: true })
    .check({ force: true });
  await page.locator('.spelling-letters').first().waitFor();
  await expect
    .poll(() => page.locator('[data-figure=tape] .cell').count(), { timeout: PATIENCE })
    .toBe(Number(length));
}

/** Held-out percent as it is shown; NaN before the first look. */
async function accuracyOf(page: Page): Promise<number> {
  const text = (await page.getByTestId('training-accuracy').textContent()) ?? '';
  return Number(/[\d.]+/.exec(text)?.[0] ?? NaN);
}

async function stepsOf(page: Page): Promise<number> {
  const shown = page.getByTestId('training').locator('progress');
  return Number((await shown.getAttribute('value')) ?? NaN);
}
