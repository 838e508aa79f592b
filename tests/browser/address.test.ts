import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStage, unfoldSettings, untilLive, type Stage } from '../../scripts/browser/pageStage.ts';
import { DRAWN_FIGURES, FIGURES, type DrawnFigure } from '../../src/figures/definitions.ts';
import type { Field } from '../../src/figures/viewFields.ts';
import { decodeScene } from '../../src/scene/decodeScene.ts';
import { VERSION } from '../../src/scene/versions/versions.ts';
import { attentionAddresses } from './address/attention.ts';
import { feedForwardAddresses } from './address/feedForward.ts';
import type { AnyAddress, FigureAddresses } from './address/figureAddress.ts';
import { hashingAddresses } from './address/hashing.ts';
import { machineAddresses } from './address/machine.ts';
import { masksAddresses } from './address/masks.ts';
import { memoryAddresses } from './address/memory.ts';
import { reversibleAddresses } from './address/reversible.ts';
import { roundsAddresses } from './address/rounds.ts';
import { slid } from './address/readings.ts';
import { storyAddresses } from './address/story.ts';
import { tapeAddresses } from './address/tape.ts';
import { timeAddresses } from './address/time.ts';
import { changed, queryOf, saidBy, writtenIn } from './address/written.ts';
import { newPage } from '../../scripts/browser/newPage.ts';

const ADDRESSES: FigureAddresses = {
  story: storyAddresses,
  attention: attentionAddresses,
  machine: machineAddresses,
  tape: tapeAddresses,
  hashing: hashingAddresses,
  masks: masksAddresses,
  rounds: roundsAddresses,
  time: timeAddresses,
  reversible: reversibleAddresses,
  feedForward: feedForwardAddresses,
  memory: memoryAddresses,
};

/** Each address of each figure; of several, counted from one. */
const CASES = DRAWN_FIGURES.flatMap((figure) => {
  const addresses: readonly AnyAddress[] = ADDRESSES[figure];
  return addresses.map((address, index) => ({
    figure,
    address,
    name: addresses.length === 1 ? figure : `${figure} ${index + 1}`,
  }));
});

/** As many letters as a word has at length 64: it is neither cut nor filled. */
const PHRASE = 'a link carries its phrase along';
const TYPED = 'this one has been typed by hand';

/** Held, so that the pointer moves nothing on its way to a button; a letter in which the phrases differ. */
const TOKEN = 40;

/** Where the copy begins. */
const COPY = 33;

let stage: Stage;

beforeAll(async () => {
  stage = await openStage({ webgpu: false });
});

afterAll(async () => {
  await stage.close();
});

describe('the addresses', () => {
  test.each(DRAWN_FIGURES)('of %s say every field of its view, none as it is at first', (figure) => {
    const addresses: readonly AnyAddress[] = ADDRESSES[figure];
    const said = new Map(addresses.flatMap((address) => Object.entries(writtenIn(figure, address))));
    for (const [name, field] of Object.entries(FIGURES[figure].view) as [string, Field<unknown>][]) {
      const written = said.get(`${figure}.${name}`);
      expect(written, name).toBeDefined();
      expect(written, name).not.toBe(field.write(field.fallback));
    }
  });

  test.each(CASES)('are taken as they stand: $name', ({ figure, address }) => {
    expect(decodeScene(queryOf(sceneOf(figure, address)), 'en').dropped).toEqual([]);
  });
});

describe.each(CASES)('an address of $name', ({ figure, address }) => {
  const written = sceneOf(figure, address);
  const fields = Object.entries(address.fields).flatMap(([name, field]) =>
    field ? [{ name, ...field }] : [],
  );
  const shown = Object.fromEntries(fields.map((field) => [field.name, field.shown]));
  let page: Page;
  let root: Locator;

  async function seen(): Promise<Readonly<Record<string, unknown>>> {
    const read = fields.map(async (field) => [field.name, await field.read(root)] as const);
    return Object.fromEntries<unknown>(await Promise.all(read));
  }

  beforeAll(async () => {
    page = await openPage(queryOf(written));
    root = page.locator(`[data-figure=${figure}]`);
    await root.waitFor();
  });

  afterAll(async () => {
    await page.close();
  });

  test('opens the figure as it says, in sight and with the keyboard', async () => {
    await expect(root.evaluate((element) => element === document.activeElement)).resolves.toBe(true);
    const top = await root.evaluate((element) => element.getBoundingClientRect().top);
    expect(Math.abs(top)).toBeLessThan(50);
    await expect(page.locator('.address-notice').count()).resolves.toBe(0);
    await address.prepare?.(root);
    await expect.poll(seen).toEqual(shown);
    await expectPhrase(page, PHRASE);
  });

  test.each(address.changes)('a person $does: the address says so, and back undoes it', async (change) => {
    await change.act(root, page);
    await expect.poll(() => saidBy(page)).toEqual(changed(written, figure, change));
    for (const { name, read } of fields) {
      const after = change.fields[name];
      if (after !== undefined) await expect.poll(() => read(root)).toEqual(after.shown);
    }
    await page.goBack();
    await expect.poll(() => saidBy(page)).toEqual(written);
    await expect.poll(seen).toEqual(shown);
  });

  test('after a reload all is as it was left, the phrase included', async () => {
    const change = address.changes[0];
    await change.act(root, page);
    const left = changed(written, figure, change);
    await expect.poll(() => saidBy(page)).toEqual(left);
    await page.reload();
    await untilLive(page);
    await root.waitFor();
    await address.prepare?.(root);
    const after = Object.entries(change.fields).map(([name, field]) => [name, field?.shown]);
    await expect.poll(seen).toEqual({ ...shown, ...Object.fromEntries(after) });
    expect(saidBy(page)).toEqual(left);
    await expectPhrase(page, PHRASE);
    await page.goBack();
    await expect.poll(seen).toEqual(shown);
  });

  test('each field is the address’s doing: without its parameter it is not seen so', async () => {
    for (const { name, read, shown: wanted } of fields) {
      await expect.poll(() => read(root), { message: name }).toEqual(wanted);
      await goTo(page, queryOf({ ...written, [`${figure}.${name}`]: null }));
      await expect.poll(() => read(root), { message: name }).not.toEqual(wanted);
      await goTo(page, queryOf(written));
    }
    await expect.poll(seen).toEqual(shown);
  });
});

describe('a step', () => {
  const scene = {
    v: String(VERSION),
    figure: 'reversible',
    phrase: PHRASE,
    'at.token': String(TOKEN),
    lang: 'en',
  };
  let page: Page;
  let root: Locator;

  beforeAll(async () => {
    page = await openPage(queryOf({ ...scene, backend: 'wasm', 'at.pinned': '1' }));
    root = page.locator('[data-figure=reversible]');
    await root.waitFor();
  });

  afterAll(async () => {
    await page.close();
  });

  const entries = () => page.evaluate(() => history.length);

  test('is no click that changes nothing, however the address is written', async () => {
    const before = await entries();
    await root.getByRole('heading', { level: 2 }).click();
    // A step ends in the turn after its click.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
    expect(await entries()).toBe(before);
  });

  test('is a drag as a whole: back undoes all of it', async () => {
    const way = root.getByRole('slider', { name: 'Forward through the block' });
    const { x, y, width, height } = (await way.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const before = await entries();
    await page.mouse.move(x + 0.9 * width, y + height / 2);
    await page.mouse.down();
    for (const share of [0.8, 0.6, 0.4]) {
      await page.mouse.move(x + share * width, y + height / 2);
      // Long enough for the entry to be written over on the way.
      await page.waitForTimeout(300);
    }
    await page.mouse.up();
    const place = slid('Forward through the block, and back');
    await expect.poll(() => place(root)).toBeLessThan(3);
    await expect.poll(() => saidBy(page)['reversible.place']).toBe(String(await place(root)));
    expect(await entries()).toBe(before + 1);
    await page.goBack();
    await expect.poll(() => place(root)).toBe(5);
  });

  test('is what a press sets in motion: back undoes all of it', async () => {
    const place = slid('Forward through the block, and back');
    const way = root.getByRole('slider', { name: 'Forward through the block' });
    await way.press('Home');
    await expect.poll(() => saidBy(page)['reversible.place']).toBe('0');
    const before = await entries();
    await way.press('Space');
    await expect.poll(() => place(root)).toBe(5);
    await expect.poll(() => saidBy(page)['reversible.place']).toBeUndefined();
    expect(await entries()).toBe(before + 1);
    await page.goBack();
    await expect.poll(() => place(root)).toBe(0);
    await page.goBack();
    await expect.poll(() => place(root)).toBe(5);
  });

  test('is a phrase that is typed: back brings the one before, forward and a reload the typed one', async () => {
    await unfoldSettings(page);
    await page.getByLabel(/^Phrase to copy/).fill(TYPED);
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await expect.poll(() => saidBy(page)['phrase']).toBe(TYPED);
    await expectPhrase(page, TYPED);
    await page.goBack();
    await expectPhrase(page, PHRASE);
    await page.goForward();
    await expectPhrase(page, TYPED);
    await page.reload();
    await untilLive(page);
    await expectPhrase(page, TYPED);
  });
});

function sceneOf(figure: DrawnFigure, address: AnyAddress): Readonly<Record<string, string>> {
  return {
    ...{ v: String(VERSION), figure, phrase: PHRASE, 'at.token': String(TOKEN), 'at.pinned': '1' },
    ...writtenIn(figure, address),
    ...{ lang: 'en', backend: 'wasm' },
  };
}

async function openPage(query: string): Promise<Page> {
  const page = await newPage(stage.browser);
  await page.goto(`${stage.url}#/explore?${query}`);
  await untilLive(page);
  return page;
}

/** As a link in the page would: the document stays. */
function goTo(page: Page, query: string): Promise<void> {
  return page.evaluate((hash) => {
    location.hash = hash;
  }, `#/explore?${query}`);
}

/** The story's run is of the phrase, and so is that of a figure below: the token's letter in the copy is its. */
async function expectPhrase(page: Page, phrase: string): Promise<void> {
  const story = page.locator('.story-to-copy');
  await expect.poll(async () => (await story.allTextContents()).join('')).toBe(phrase.replaceAll(' ', '·'));
  const token = page.locator(`[data-figure=machine] .machine-token[data-token="${TOKEN}"]`);
  await expect.poll(() => token.textContent()).toBe(`${TOKEN} “${phrase[TOKEN - COPY]}”`);
}
