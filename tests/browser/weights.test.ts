import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStage, unfoldSettings, untilLive, type Stage } from '../../scripts/browser/pageStage.ts';

let stage: Stage;
const folder = mkdtempSync(join(tmpdir(), 'weights-'));

beforeAll(async () => {
  stage = await openStage({ webgpu: false });
});

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await stage.close();
});

/** Milliseconds, far longer than any step takes on a loaded machine. */
const PATIENCE = 240_000;

/** A person's browser: what one page keeps the next one finds. */
async function newBrowser(): Promise<BrowserContext> {
  const context = await stage.browser.newContext({ viewport: { width: 1280, height: 900 } });
  context.setDefaultTimeout(PATIENCE);
  return context;
}

async function openPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${stage.url}?lang=en&backend=wasm`);
  await untilLive(page);
  return page;
}

/** Begins a training of length 16, and waits for its first checkpoint. */
async function trainShort(page: Page): Promise<void> {
  await unfoldSettings(page);
  await page
    .getByRole('radiogroup', { name: /^length/ })
    .getByRole('radio', { name: '16', exact: true })
    .check({ force: true });
  await expect.poll(() => page.locator('[data-figure=tape] .cell').count(), { timeout: PATIENCE }).toBe(16);
  await page.locator('.training-card .training-buttons button').first().click();
  await expect
    .poll(() => page.getByTestId('training-accuracy').textContent(), { timeout: PATIENCE })
    .toMatch(/\d/);
}

const statusOf = (page: Page) => page.getByTestId('training').getAttribute('data-status');

async function pause(page: Page): Promise<void> {
  await page.locator('.training-card .training-buttons button').first().click();
  await expect.poll(() => statusOf(page), { timeout: PATIENCE }).toMatch(/paused|finished/);
}

const spelledBy = (page: Page) =>
  page
    .locator('.story-letters')
    .first()
    .evaluate((letters) => letters.textContent);

/** Lets files fall onto the page, as a person drops them. */
async function drop(
  page: Page,
  files: readonly { readonly name: string; readonly text: string }[],
): Promise<void> {
  const transfer = await page.evaluateHandle((given) => {
    const data = new DataTransfer();
    for (const { name, text } of given) data.items.add(new File([text], name));
    return data;
  }, files);
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  await page.locator('.drop-target').waitFor();
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

test('weights trained in one page run in another: exported, opened, closed', async () => {
  const context = await newBrowser();
  const page = await openPage(context);
  await trainShort(page);
  await pause(page);
  await expect
    .poll(() => page.getByTestId('badge').textContent(), { timeout: PATIENCE })
    .toMatch(/trained here/);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /Export weights/ }).click();
  const file = join(folder, 'own.safetensors');
  await (await download).saveAs(file);
  const spelled = await spelledBy(page);

  const other = await openPage(context);
  await other.getByTestId('weights').locator('input[type=file]').setInputFiles(file);
  await other.getByTestId('weights-notice').getByText('The figures run on own.safetensors').waitFor();
  await untilLive(other);
  await expect.poll(() => other.getByTestId('badge').textContent()).toMatch(/weights from a file/);
  // The file's card asks for the rounds of training; the page that trained it shows the rounds that were set.
  await unfoldSettings(other);
  await other
    .getByRole('radiogroup', { name: /hash rounds/ })
    .getByRole('radio', { name: '2', exact: true })
    .check({ force: true });
  await untilLive(other);
  expect(await spelledBy(other)).toBe(spelled);

  await other.getByTestId('weights').getByRole('button', { name: 'Close this file' }).click();
  await expect
    .poll(() => other.getByTestId('badge').textContent(), { timeout: PATIENCE })
    .toMatch(/trained weights/);
  await context.close();
});

test('what cannot be opened is told with its name, and what ran before runs on', async () => {
  const context = await newBrowser();
  const page = await openPage(context);
  const alert = page.getByTestId('weights-notice').getByRole('alert');
  await drop(page, [{ name: 'notes.txt', text: 'x' }]);
  await expect.poll(() => alert.textContent()).toMatch(/notes.txt cannot be opened: it holds no weights/);
  await drop(page, [{ name: 'a.safetensors', text: '<!DOCTYPE html>' }]);
  await expect
    .poll(() => alert.textContent())
    .toMatch(/a.safetensors cannot be opened: this is no safetensors file/);
  await drop(page, [
    { name: 'pytorch_model.bin', text: 'x' },
    { name: 'config.json', text: '{}' },
  ]);
  await expect.poll(() => alert.textContent()).toMatch(/PyTorch weights \(pytorch_model.bin\)/);

  const model = 'tests/files/huggingFace/cases/f16';
  await page
    .getByTestId('weights')
    .locator('input[type=file]')
    .setInputFiles([`${model}/model.safetensors`, `${model}/config.json`]);
  await expect
    .poll(() => alert.textContent())
    .toMatch(
      /model.safetensors is of a network that this page cannot show: layers is local; here it must be lsh/,
    );
  await alert.getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.getByTestId('weights-notice').count()).resolves.toBe(0);
  await expect(page.getByTestId('badge').textContent()).resolves.toMatch(/trained weights/);
  await context.close();
});

test('a training that is reloaded in its middle is warned of, offered again, and goes on from its checkpoint', async () => {
  const context = await newBrowser();
  const page = await openPage(context);
  const warned: string[] = [];
  page.on('dialog', (dialog) => {
    warned.push(dialog.type());
    void dialog.accept();
  });
  await trainShort(page);
  await page.reload();
  expect(warned).toEqual(['beforeunload']);
  await untilLive(page);
  const kept = page.getByTestId('kept-trainings');
  await expect(kept.textContent()).resolves.toMatch(
    /length 16 with 1 block and 1 head. It was kept at step \d+ of 200/,
  );
  const step = Number(/at step (\d+)/.exec((await kept.textContent()) ?? '')?.[1]);
  await kept.getByRole('button', { name: 'Take it up' }).click();
  await expect.poll(() => statusOf(page)).toBe('paused');
  const bar = page.getByTestId('training').locator('progress');
  await expect(bar.getAttribute('value')).resolves.toBe(String(step));
  await expect
    .poll(() => page.getByTestId('badge').textContent(), { timeout: PATIENCE })
    .toMatch(/trained here/);
  await page.locator('.training-card .training-buttons button').first().click();
  await expect
    .poll(async () => Number(await bar.getAttribute('value')), { timeout: PATIENCE })
    .toBeGreaterThan(step);
  await context.close();
});

test('two tabs keep a training each; both are offered once they are closed, and one that is discarded is gone', async () => {
  const context = await newBrowser();
  const tabs = [await openPage(context), await openPage(context)];
  for (const tab of tabs) {
    await trainShort(tab);
    await pause(tab);
  }
  const third = await openPage(context);
  // The others still have theirs.
  await expect(third.getByTestId('kept-trainings').count()).resolves.toBe(0);
  for (const tab of tabs) await tab.close();
  await third.reload();
  await untilLive(third);
  const kept = third.getByTestId('kept-trainings').locator('li');
  await expect.poll(() => kept.count()).toBe(2);
  await kept.first().getByRole('button', { name: 'Discard it' }).click();
  await expect.poll(() => kept.count()).toBe(1);
  await third.reload();
  await untilLive(third);
  await expect.poll(() => kept.count()).toBe(1);
  await context.close();
});

test('a browser that keeps nothing says so, and leaving warns while anything would be lost', async () => {
  const context = await newBrowser();
  await context.addInitScript(
    `indexedDB.open = () => { throw new DOMException('denied', 'SecurityError'); };`,
  );
  const page = await openPage(context);
  const warned: string[] = [];
  page.on('dialog', (dialog) => {
    warned.push(dialog.type());
    void dialog.accept();
  });
  await trainShort(page);
  await expect(page.getByTestId('not-kept').textContent()).resolves.toMatch(/a reload loses the training/);
  await pause(page);
  await page.reload();
  expect(warned).toEqual(['beforeunload']);
  await untilLive(page);
  await expect(page.getByTestId('kept-trainings').count()).resolves.toBe(0);
  await context.close();
});

test('the exported file is of the format’s rules and small', () => {
  const bytes = readFileSync(join(folder, 'own.safetensors'));
  expect(bytes.length).toBeLessThan(2 ** 20);
});
