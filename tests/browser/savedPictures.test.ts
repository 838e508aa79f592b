import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvParseRows } from 'd3';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DRAWN_FIGURES, type DrawnFigure } from '../../src/figures/definitions.ts';
import { newPage } from '../../scripts/browser/newPage.ts';
import { openStage, untilLive, type Stage } from '../../scripts/browser/pageStage.ts';
import { IS_LONG } from '../support/effort.ts';
import { difference, shrink } from './pictures.ts';

/** Share of pixels of the shrunk picture that may differ from the screen's. */
const ALLOWED = 0.02;

/** Another renderer smooths otherwise. */
const ALLOWED_ELSEWHERE = 0.03;

const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
const hasTools = ['rsvg-convert', 'pdftotext'].every(
  (tool) => spawnSync(tool, ['--version'], { stdio: 'ignore' }).error === undefined,
);

const VIEWS = IS_LONG
  ? ['en', 'ru', 'ko'].flatMap((language) => ['light', 'dark'].map((theme) => ({ language, theme })))
  : [
      { language: 'en', theme: 'light' },
      { language: 'ko', theme: 'light' },
    ];

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ webgpu: false });
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await stage.close();
});

test('a build server has what pictures are looked at with', () => {
  if (process.env['CI'] === 'true') expect(hasTools).toBe(true);
});

describe.each(VIEWS)('in $language, $theme', ({ language, theme }) => {
  let page: Page;
  let desk: Page;
  beforeAll(async () => {
    page = await newPage(stage.browser);
    desk = await newPage(stage.browser);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(`${stage.url}?lang=${language}&theme=${theme}&backend=wasm`);
    await untilLive(page);
  });
  afterAll(async () => {
    await page.close();
    await desk.close();
  });

  // Without the suite's sample each figure would be tried in one language only.
  test.each(IS_LONG || language === 'en' ? DRAWN_FIGURES : (['story', 'reversible'] as const))(
    '%s is saved as it stands on the screen: SVG, PNG, PDF and JSON',
    async (name) => {
      const figure = page.locator(`[data-figure=${name}]`).first();
      await figure.locator('.figure-menu > summary').click();
      const tools = figure.locator('.figure-tools');
      const save = async (kind: string) => {
        const download = page.waitForEvent('download');
        await tools.getByRole('button', { name: new RegExp(kind) }).click();
        const path = join(folder, `${name}.${kind.toLowerCase()}`);
        await (await download).saveAs(path);
        return readFileSync(path);
      };
      const files = {
        svg: await save('SVG'),
        png: await save('PNG'),
        pdf: await save('PDF'),
        json: await save('JSON'),
      };
      const csv: string[] = [];
      for (const button of await figure.getByRole('button', { name: /^CSV: / }).all()) {
        const download = page.waitForEvent('download');
        await button.click();
        const path = join(folder, `${name}.csv`);
        await (await download).saveAs(path);
        csv.push(readFileSync(path, 'utf8'));
      }
      await figure.locator('.figure-menu > summary').click();

      const { title, lead, words, width, height } = await wordsOf(page, name);
      const screen = await figure.screenshot({
        style: '.figure-menu { visibility: hidden } .contents { visibility: hidden }',
      });
      const cut = await resize(desk, screen, { width, height, isCut: true });

      const svg = files.svg.toString();
      expect(svg).toContain(`<title>${escaped(title)}</title><desc>${escaped(lead)}</desc>`);
      const labels = [...svg.matchAll(/aria-label="([^"]*)"/g)].map(([, label = '']) => label).join(' ');
      expect(words.length).toBeGreaterThan(20);
      expect(words.filter((word) => !labels.includes(escaped(word)))).toEqual([]);

      const png = await resize(desk, files.png, { width, height, isCut: false });
      expect(await difference(desk, await shrink(desk, cut), await shrink(desk, png))).toBeLessThanOrEqual(
        ALLOWED,
      );

      const told = JSON.parse(files.json.toString()) as {
        tables: { name: string; rows: (string | number | null)[][] }[];
      };
      expect(told.tables.length).toBeGreaterThan(0);
      expect(JSON.stringify(told)).not.toMatch(/NaN|Infinity/);
      expect(textOfNumbers(told.tables)).toEqual([]);
      expect(csv.length).toBe(told.tables.length);
      for (const [index, table] of csv.entries()) {
        const [head = [], ...rows] = csvParseRows(table);
        expect(rows.map((row) => row.length)).toEqual(rows.map(() => head.length));
        const values = told.tables[index]?.rows.map((row) => row.map((cell) => String(cell ?? '')));
        expect(rows).toEqual(values);
      }

      expect(files.pdf.subarray(0, 5).toString()).toBe('%PDF-');
      if (!hasTools) return;
      const drawn = join(folder, `${name}-rsvg.png`);
      const size = ['-w', String(width), '-h', String(height)];
      execFileSync('rsvg-convert', [...size, '-o', drawn, join(folder, `${name}.svg`)]);
      const elsewhere = await shrink(desk, readFileSync(drawn));
      expect(await difference(desk, await shrink(desk, cut), elsewhere)).toBeLessThanOrEqual(
        ALLOWED_ELSEWHERE,
      );
      const text = execFileSync('pdftotext', ['-layout', join(folder, `${name}.pdf`), '-'], {
        encoding: 'utf8',
      });
      const written = plain(text).replace(/\s+/g, '');
      // Signs that no font of the page has are drawn.
      const said = words.map(plain).filter((word) => /^[\p{L}\p{N}]+$/u.test(word));
      expect(said.filter((word) => !written.includes(word))).toEqual([]);
    },
  );
});

/** Raised and lowered figures as plain ones, as a reader of PDF gives them. */
function plain(text: string): string {
  return text.normalize('NFKC');
}

/** @returns columns whose every value is a number written as text */
function textOfNumbers(tables: readonly { name: string; rows: (string | number | null)[][] }[]): string[] {
  return tables.flatMap(({ name, rows }) =>
    (rows[0] ?? []).flatMap((_, column) => {
      const values = rows.map((row) => row[column]).filter((value) => value !== null);
      const isText = values.length > 0 && values.every((value) => typeof value === 'string');
      const isNumber =
        isText && values.every((value) => /^-?\d[\d.,\s]*(e[+-]?\d+)?( ?[kMGT]?B| ?%)?$/.test(value));
      return isNumber ? [`${name}, column ${String(column)}`] : [];
    }),
  );
}

/** What a figure says on the screen: its title, and the first word of every piece of its text, letters and counts too. */
async function wordsOf(page: Page, name: DrawnFigure) {
  return page
    .locator(`[data-figure=${name}]`)
    .first()
    .evaluate((figure) => {
      const text = (selector: string) => (figure.querySelector(selector)?.textContent ?? '').trim();
      const body = figure.querySelector('.figure-body') ?? figure;
      const box = figure.getBoundingClientRect();
      const words = new Set<string>();
      const nodes = document.createTreeWalker(figure, NodeFilter.SHOW_TEXT);
      for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
        const [word = ''] = (node.textContent ?? '').trim().split(/\s+/);
        const holder = node.parentElement;
        const hidden = holder?.closest(
          '.figure-menu, .section-door, .part-door, .visually-hidden, title, option',
        );
        if (word === '' || holder === null || hidden !== null) continue;
        const { visibility, clipPath } = getComputedStyle(holder);
        const isSeen =
          holder.checkVisibility({ checkOpacity: true }) && visibility === 'visible' && clipPath === 'none';
        const { width, left, right } = holder.getBoundingClientRect();
        if (isSeen && width > 0 && left >= box.left - 1 && right <= box.right + 1) words.add(word);
      }
      return {
        title: text('h1, h2'),
        lead: text('.lead'),
        words: [...words],
        width: Math.round(box.width),
        height: Math.round(body.getBoundingClientRect().bottom - box.top),
      };
    });
}

/** @returns a picture of this size: the upper left part of a larger one, or all of it drawn smaller */
async function resize(
  desk: Page,
  png: Buffer,
  { width, height, isCut }: { width: number; height: number; isCut: boolean },
): Promise<Buffer> {
  const address = await desk.evaluate(
    async ([picture, across, down, cut]) => {
      const bitmap = await createImageBitmap(await (await fetch(picture)).blob());
      const canvas = Object.assign(document.createElement('canvas'), { width: across, height: down });
      const context = canvas.getContext('2d');
      if (cut) context?.drawImage(bitmap, 0, 0);
      else context?.drawImage(bitmap, 0, 0, across, down);
      return canvas.toDataURL();
    },
    [`data:image/png;base64,${png.toString('base64')}`, width, height, isCut] as const,
  );
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
