import { readFileSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build, preview, type PreviewServer } from 'vite';
import { isWithin, type Comparison } from '../golden/cases/comparison.ts';
import { newPage } from '../../scripts/browser/newPage.ts';

/** One case of each kind that runs on the GPU. */
const CASES = [
  'hash_plain_8',
  'hash_factor_4x6',
  'hash_masked_8',
  'lsh_causal_r2',
  'lsh_bidir_r2_b1a1',
  'lsh_causal_mask_r2',
  'local_causal',
  'full_causal',
  'ff_gelu',
  'axial_4x8',
  'lm_lsh_local',
  'lr_causal_r4_paper',
];

const OUT = '.cache/golden-page';
let server: PreviewServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  await build({
    configFile: false,
    root: 'tests/browser/goldenPage',
    base: './',
    logLevel: 'error',
    publicDir: false,
    build: { outDir: `../../../${OUT}`, emptyOutDir: true, target: 'es2023' },
    worker: { format: 'es' },
  });
  server = await preview({
    configFile: false,
    root: '.',
    build: { outDir: OUT },
    preview: { port: 0 },
    logLevel: 'error',
  });
  const executablePath = process.env['CHROME_PATH'] ?? '/usr/bin/chromium';
  browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader'],
  });
  page = await newPage(browser);
  await page.goto(server.resolvedUrls?.local[0] ?? '');
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

test('a worker in Chromium has a WebGPU adapter that passes the self-test', async () => {
  const adapter = await page.evaluate(() =>
    (globalThis as never as { golden: { start(): Promise<string> } }).golden.start(),
  );
  expect(adapter).not.toBe('');
});

test.each(CASES)('%s is within its tolerances on WebGPU in the worker', async (name) => {
  const file: unknown = JSON.parse(readFileSync(`tests/golden/${name}/case.json`, 'utf8'));
  const bytes = Array.from(readFileSync(`tests/golden/${name}/case.bin`));
  const result = await page.evaluate(
    ([json, numbers]) =>
      (
        globalThis as never as { golden: { run(json: unknown, numbers: unknown): Promise<unknown> } }
      ).golden.run(json, numbers),
    [file, bytes] as const,
  );
  const { comparisons, dispatches } = result as { comparisons: Comparison[]; dispatches: number };
  expect(comparisons.length).toBeGreaterThan(0);
  expect(dispatches).toBeGreaterThan(0);
  expect(comparisons.filter((comparison) => !isWithin(comparison))).toEqual([]);
});
