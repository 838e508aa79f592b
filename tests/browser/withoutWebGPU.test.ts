import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStage, untilLive, type Stage } from '../../scripts/browser/pageStage.ts';
import { newPage } from '../../scripts/browser/newPage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage({ webgpu: false });
});

afterAll(async () => {
  await stage.close();
});

test('without WebGPU the page says so and runs on WASM', async () => {
  const page = await newPage(stage.browser);
  await page.goto(`${stage.url}?lang=en`);
  await untilLive(page);
  await expect(page.getByTestId('badge').textContent()).resolves.toMatch(/live · WASM on the processor/);
  await expect(page.locator('.notice').textContent()).resolves.toMatch(
    /WebGPU is not used here: no WebGPU adapter/,
  );
  await page.close();
});

test('a recording that cannot be fetched leaves a page that still computes', async () => {
  const page = await newPage(stage.browser);
  await page.route('**/recordings/**', (route) => route.abort());
  await page.goto(`${stage.url}?lang=en`);
  await untilLive(page);
  await expect.poll(() => page.locator('[data-figure=tape] .cell').count()).toBe(64);
  await page.close();
});

test('weights that cannot be fetched are told, the recorded figures stay, and trying again goes on', async () => {
  const page = await newPage(stage.browser);
  await page.route('**/weights/**', (route) => route.abort());
  await page.goto(`${stage.url}?lang=en`);
  await page.locator('.failure').waitFor();
  await expect(page.locator('.failure').textContent()).resolves.toMatch(
    /weights\/duplication-64-1-head.safetensors/,
  );
  // Another backend would lack the same file.
  await expect(page.getByRole('button', { name: 'Go on with WASM' }).count()).resolves.toBe(0);
  await expect.poll(() => page.locator('[data-figure=tape] .cell').count()).toBe(64);
  await page.unroute('**/weights/**');
  await page.getByRole('button', { name: 'Try again' }).click();
  await untilLive(page);
  await expect(page.locator('.failure').count()).resolves.toBe(0);
  await page.close();
});

test('a worker that cannot be fetched is told, the recorded figures stay, and trying again goes on', async () => {
  const page = await newPage(stage.browser);
  await page.route('**/worker-*', (route) => route.abort());
  await page.goto(`${stage.url}?lang=en`);
  await page.locator('.failure').waitFor();
  await expect(page.locator('.failure').textContent()).resolves.toMatch(/the worker cannot be loaded/);
  await expect.poll(() => page.locator('[data-figure=tape] .cell').count()).toBe(64);
  await page.unroute('**/worker-*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await untilLive(page);
  await page.close();
});

test.each([
  ['a browser without workers', 'delete globalThis.Worker;', /no web workers/],
  [
    'a browser that refuses to make one',
    'globalThis.Worker = function () { throw new Error("a policy forbids it"); };',
    /refuses to start the worker \(a policy forbids it\)/,
  ],
])('%s is told, and the recorded figures stay', async (_, script, message) => {
  const page = await newPage(stage.browser);
  await page.addInitScript(script);
  await page.goto(`${stage.url}?lang=en`);
  await page.locator('.failure').waitFor();
  await expect(page.locator('.failure').textContent()).resolves.toMatch(message);
  await expect(page.locator('html').getAttribute('data-run')).resolves.toBe('failed');
  await expect.poll(() => page.locator('[data-figure=tape] .cell').count()).toBe(64);
  await page.close();
});
