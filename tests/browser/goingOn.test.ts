import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPage } from '../../scripts/browser/newPage.ts';
import { openStage, unfoldSettings, untilLive, type Stage } from '../../scripts/browser/pageStage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ webgpu: false });
});
afterAll(() => stage.close());

async function open(script?: string): Promise<Page> {
  const page = await newPage(stage.browser);
  if (script !== undefined) await page.addInitScript(script);
  await page.goto(`${stage.url}?lang=en&backend=wasm`);
  return page;
}

const STATIC = /needs JavaScript and a web server/;

test('without JavaScript the page says what it needs', async () => {
  const page = await newPage(stage.browser, { javaScriptEnabled: false });
  await page.goto(stage.url);
  await expect(page.getByText(STATIC).isVisible()).resolves.toBe(true);
  await page.close();
});

test('opened as a file the page says how to serve it', async () => {
  const page = await newPage(stage.browser);
  await page.goto(pathToFileURL('dist/index.html').href);
  await page.getByText(STATIC).waitFor();
  await page.close();
});

test('in a frame without an origin of its own it says so, or runs without a worker where it may be fetched', async () => {
  const page = await newPage(stage.browser);
  const frames = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(
      `<iframe sandbox="allow-scripts" width="1000" height="700" src="${stage.url}?lang=en"></iframe>`,
    );
  });
  await new Promise<void>((resolve) => frames.listen(0, resolve));
  await page.goto(`http://localhost:${(frames.address() as AddressInfo).port}/`);
  const frame = page.frameLocator('iframe');
  const told = frame.getByText(STATIC).or(frame.locator('.failure'));
  await told.first().waitFor();
  await page.close();
  frames.close();
});

test('what the page says without scripts is not seen where they run', async () => {
  const page = await newPage(stage.browser);
  const seen: boolean[] = [];
  await page.exposeFunction('saw', (isSeen: boolean) => seen.push(isSeen));
  await page.addInitScript(`
    const look = () => {
      const told = document.querySelector('.static');
      if (told !== null) saw(getComputedStyle(told).visibility === 'visible');
      requestAnimationFrame(look);
    };
    look();
  `);
  await page.goto(`${stage.url}?lang=en`);
  await page.locator('.story-letters').waitFor();
  expect(await page.locator('.static').count()).toBe(0);
  expect(seen).not.toContain(true);
  await page.close();
});

test('without a segmenter of letters the page works', async () => {
  const page = await open('delete Intl.Segmenter;');
  await untilLive(page);
  await expect(page.locator('.story-to-copy').count()).resolves.toBe(31);
  await page.close();
});

test('a worker that ends without a word is told, and trying again goes on', async () => {
  const page = await newPage(stage.browser);
  await page.route('**/assets/worker-*.js', async (route) => {
    const response = await route.fetch();
    const ending = `new BroadcastChannel('end').onmessage = () => self.close();`;
    await route.fulfill({ response, body: ending + (await response.text()) });
  });
  await page.goto(`${stage.url}?lang=en&backend=wasm`);
  await untilLive(page);
  await page.evaluate(() => {
    new BroadcastChannel('end').postMessage('');
  });
  await unfoldSettings(page);
  await page.getByLabel('seed', { exact: true }).fill('7');
  await page.locator('.failure').waitFor();
  await expect(page.locator('.failure').textContent()).resolves.toMatch(/the worker has ended/);
  await page.getByRole('button', { name: 'Try again' }).click();
  await untilLive(page);
  await page.close();
});

test('going back and forward keeps the phrase that was typed', async () => {
  const page = await open();
  await untilLive(page);
  await unfoldSettings(page);
  const field = page.locator('.phrase input');
  await field.fill('hello world');
  await field.press('Enter');
  await untilLive(page);
  const copied = () => page.locator('.story-to-copy').allTextContents();
  const typed = await copied();
  expect(typed.join('')).toMatch(/^hello/);
  await page.goBack();
  await expect.poll(copied).not.toEqual(typed);
  await page.goForward();
  await expect.poll(copied).toEqual(typed);
  await page.reload();
  await untilLive(page);
  expect(await copied()).toEqual(typed);
  await page.close();
});

test.each(['', '-2', '1e21', '2147483647', 'abc'])(
  'after “%s” is typed as a seed, both steps lead to seeds that run',
  async (typed) => {
    const page = await open();
    await untilLive(page);
    await unfoldSettings(page);
    const seed = page.getByLabel('seed', { exact: true });
    for (const step of [/^seed: less|less.*seed/i, /^seed: more|more.*seed/i]) {
      await seed.fill(typed);
      await page.locator('.controls').getByRole('button', { name: step }).click();
      await expect.poll(() => seed.inputValue()).toMatch(/^\d+$/);
      await expect.poll(() => page.locator('.problem').first().textContent()).toBe('');
      expect(Number(await seed.inputValue())).toBeLessThanOrEqual(2_147_483_647);
    }
    await page.close();
  },
);
