import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStage, untilLive, type Stage } from '../../scripts/browser/pageStage.ts';
import { newPage } from '../../scripts/browser/newPage.ts';

/** Every figure that shows tokens; the memory curves know lengths only. */
const FIGURES = [
  ...(['machine', 'story', 'attention', 'hashing', 'tape'] as const),
  ...(['masks', 'reversible', 'feedForward'] as const),
];

/** Where the keyboard moves the selected token by one, in each of them. */
const WAYS: Readonly<Record<(typeof FIGURES)[number], { readonly at: string; readonly key: string }>> = {
  machine: { at: '[data-node=tokens]', key: 'Shift+ArrowRight' },
  story: { at: '.story-letters', key: 'ArrowRight' },
  attention: { at: '.attention-plot[role=slider]', key: 'ArrowRight' },
  hashing: { at: '.projection [role=slider]', key: 'ArrowRight' },
  tape: { at: '.tape [role=slider]', key: 'ArrowRight' },
  masks: { at: '.matrix[data-kind=all] [role=slider]', key: 'ArrowDown' },
  reversible: { at: '.error-strip[role=slider]', key: 'ArrowRight' },
  feedForward: { at: '[role=slider][aria-valuemax="63"]', key: 'ArrowRight' },
};

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openStage({ webgpu: false });
  page = await newPage(stage.browser);
  await page.goto(`${stage.url}?lang=en&backend=wasm`);
  await untilLive(page);
  for (const name of FIGURES) await page.locator(`[data-figure=${name}]`).waitFor();
});

afterAll(async () => {
  await stage.close();
});

describe('one token, every place', () => {
  test.each(FIGURES)('a token chosen by keyboard in %s is marked in every figure', async (name) => {
    const { at, key } = WAYS[name];
    const before = await selectedToken();
    await page.locator(`[data-figure=${name}] ${at}`).first().focus();
    await page.keyboard.press(key);
    await expect.poll(selectedToken).toBe(before + 1);
    for (const figure of FIGURES) {
      const marked = page.locator(
        `[data-figure=${figure}] [data-selected=true][data-token="${String(before + 1)}"]`,
      );
      expect(await marked.count(), `${figure} after ${name}`).toBeGreaterThan(0);
      // The token before is let go.
      const left = page.locator(
        `[data-figure=${figure}] [data-selected=true][data-token="${String(before)}"]`,
      );
      expect(await left.count(), `${figure} after ${name}`).toBe(0);
    }
  });

  test.each(FIGURES.filter((name) => name !== 'machine'))(
    'Enter holds the token in %s, Escape lets it go wherever the focus is',
    async (name) => {
      const pinned = () => new URLSearchParams(new URL(page.url()).hash.split('?')[1]).get('at.pinned');
      await page.locator(`[data-figure=${name}] ${WAYS[name].at}`).first().focus();
      await page.keyboard.press('Enter');
      await expect.poll(pinned).toBe('1');
      await page.locator(':focus').blur();
      await page.keyboard.press('Escape');
      await expect.poll(pinned).toBe(null);
    },
  );

  test('pinned, it stays under the pointer and moves with the keyboard; let go, it follows the pointer', async () => {
    const tape = page.locator('.tape [role=slider]').first();
    await tape.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    const cell = page.locator('[data-figure=tape] .cell[data-position="20"]').first();
    await cell.hover();
    expect(await selectedToken()).toBe(0);
    await page.keyboard.press('ArrowRight');
    expect(await selectedToken()).toBe(1);
    await page.keyboard.press('Escape');
    await page.locator('[data-figure=tape] .cell[data-position="21"]').first().hover();
    await expect.poll(selectedToken).toBe(21);
  });

  test('hovering sends nothing to the worker and draws no cell again', async () => {
    await page.evaluate(() => {
      const counts = { messages: 0, cells: 0 };
      Object.assign(window, { counts });
      const send = Reflect.get(Worker.prototype, 'postMessage') as (...words: unknown[]) => void;
      Worker.prototype.postMessage = new Proxy(send, {
        apply: (original, worker, words) => {
          counts.messages++;
          Reflect.apply(original, worker, words);
        },
      });
      const tape = document.querySelector('[data-figure=tape] .cells');
      if (tape === null) throw new Error('the tape has no cells');
      new MutationObserver((changes) => {
        counts.cells += changes.length;
      }).observe(tape, { attributes: true, childList: true, subtree: true });
    });
    for (let position = 5; position < 60; position++)
      await page
        .locator(`[data-figure=tape] .cell[data-position="${String(position)}"]`)
        .first()
        .hover();
    await expect.poll(selectedToken).toBe(59);
    const counts = await page.evaluate(() => (window as never as { counts: Record<string, number> }).counts);
    expect(counts).toEqual({ messages: 0, cells: 0 });
  });
});

function selectedToken(): Promise<number> {
  return page.evaluate(() =>
    Number(
      document.querySelector('[data-figure=reversible] .letter[data-selected]')?.getAttribute('data-token'),
    ),
  );
}
