import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { galleryEntries, openGallery, type GalleryEntry, type GalleryStage } from './galleryStage.ts';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** A story is a part of a page, so it stands in no landmark. */
const PAGE_RULES = ['region'];

const FAILURES = [
  'storyThrewException',
  'storyErrored',
  'storyMissing',
  'playFunctionThrewException',
  'unhandledErrorsWhilePlaying',
];

const entries = galleryEntries();
const stories = entries.filter(({ type }) => type === 'story');
const docs = entries.filter(({ type }) => type === 'docs');

let stage: GalleryStage;
let page: Page;
let faults: string[];

beforeAll(async () => {
  stage = await openGallery();
  // One page for all: its process keeps the compiled scripts.
  page = await stage.context.newPage();
  await page.addInitScript(followChannel, FAILURES);
  page.on('pageerror', (error) => faults.push(`page error: ${error.message}`));
  page.on('request', (request) => {
    if (/^(http|ws)/.test(request.url()) && !request.url().startsWith(stage.origin))
      faults.push(`asks ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${String(response.status())} for ${response.url()}`);
  });
});

afterAll(async () => {
  await stage.close();
});

beforeEach(() => {
  faults = [];
});

test('every component that draws has stories', () => {
  expect(new Set(stories.map(({ title }) => title)).size).toBeGreaterThanOrEqual(14);
});

describe('a story renders, plays without a fault and is accessible', () => {
  test.each(stories)('$title: $name', async (story) => {
    await page.setViewportSize(
      story.tags.includes('phone') ? { width: 390, height: 844 } : { width: 1280, height: 800 },
    );
    const ended = await open(story, 'storyFinished');
    expect([...faults, ...ended]).toEqual([]);
    await page.evaluate(AXE);
    expect(await violations()).toEqual([]);
  });
});

describe('a documentation page renders', () => {
  test.each(docs)('$title', async (entry) => {
    const ended = await open(entry, 'docsRendered');
    expect([...faults, ...ended]).toEqual([]);
  });
});

test('the gallery itself opens from a sub-path and asks nobody else', async () => {
  await page.goto(`${stage.url}?path=/story/${stories[0]?.id ?? ''}`);
  await page.frameLocator('#storybook-preview-iframe').locator('#storybook-root > *').first().waitFor();
  expect(faults).toEqual([]);
});

/** Runs in the page before anything else: keeps what the gallery's channel says. */
function followChannel(failures: string[]): void {
  interface Channel {
    on(event: string, listener: (detail: unknown) => void): void;
  }
  const heard: { name: string; detail: string }[] = [];
  let current: Channel | undefined;
  Object.assign(window, { heard });
  Object.defineProperty(window, '__STORYBOOK_ADDONS_CHANNEL__', {
    configurable: true,
    get: () => current,
    set: (channel: Channel | undefined) => {
      if (channel !== undefined && channel !== current) {
        for (const name of [...failures, 'storyFinished', 'docsRendered']) {
          channel.on(name, (detail) => {
            const { message } = (detail ?? {}) as { message?: string };
            heard.push({ name, detail: message ?? JSON.stringify(detail) });
          });
        }
      }
      current = channel;
    },
  });
}

/** Opens a page of the gallery and waits for its end. @returns the failures that the gallery tells of */
async function open({ id, type }: GalleryEntry, end: string): Promise<string[]> {
  // The add-on's own accessibility check stays off: the test makes its own.
  await page.goto(`${stage.url}iframe.html?id=${id}&viewMode=${type}&globals=a11y.manual:!true`);
  const ends = [...FAILURES, end];
  const isOver = (names: string[]) =>
    document.body.classList.contains('sb-show-errordisplay') ||
    (window as unknown as { heard: { name: string }[] }).heard.some(({ name }) => names.includes(name));
  await page.waitForFunction(isOver, ends, { timeout: 30_000 });
  return page.evaluate((failures) => {
    const { heard } = window as unknown as { heard: { name: string; detail: string }[] };
    const shown = document.body.classList.contains('sb-show-errordisplay')
      ? [document.body.innerText.slice(0, 200)]
      : [];
    return [
      ...heard.filter(({ name }) => failures.includes(name)).map(({ name, detail }) => `${name}: ${detail}`),
      ...shown,
    ];
  }, FAILURES);
}

async function violations(): Promise<string[]> {
  const { violations: found } = await page.evaluate(
    async (rules): Promise<Pick<AxeResults, 'violations'>> => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      return axe.run('#storybook-root', {
        rules: Object.fromEntries(rules.map((rule) => [rule, { enabled: false }])),
      });
    },
    PAGE_RULES,
  );
  return found.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
}
