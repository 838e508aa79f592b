import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { chromium } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveFolder } from '../../scripts/browser/serveFolder.ts';
import { DRAWN_FIGURES } from '../../src/figures/definitions.ts';
import { newPage } from '../../scripts/browser/newPage.ts';

const MODULES = resolve('node_modules');

/** The figures of the example: those of the package, which may be fewer than the page's. */
/** All but the first screen's, whose rounds are the page's own. */
const FIGURES = DRAWN_FIGURES.filter((figure) => figure !== 'story');

/** By figure: a choice as the example's page sets it, and another of the same group. */
const CHOICES = {
  attention: [/^4$/, /^8$/],
  machine: [/^ordinary/, /^reversible/],
  tape: [/^one that moves/, /^four beside/],
  masks: [/^all rounds/, /^Head 1, round 1 alone/],
  feedForward: [/^8$/, /^16$/],
  memory: [/^its terms/, /^memory/],
} as const;

/** By figure: a slider of its own, as the example's page sets it. */
const SLIDERS = {
  hashing: ['Steps of the hash', '1'],
  reversible: ['Forward through the block, and back', '2'],
} as const;

/** Someone else's project: the example, with the packed package installed as npm would, but without a network. */
let project: string;

function inProject(program: string, ...words: string[]): string {
  return execFileSync(process.execPath, [join(MODULES, program), ...words], {
    cwd: project,
    encoding: 'utf8',
  });
}

function installed(name: string): void {
  const place = join(project, 'node_modules', name);
  mkdirSync(dirname(place), { recursive: true });
  symlinkSync(join(MODULES, name), place, 'junction');
}

beforeAll(() => {
  if (!existsSync('dist-lib/package.json')) execFileSync('npm', ['run', 'build:lib'], { stdio: 'ignore' });
  project = mkdtempSync(join(tmpdir(), 'reformer-lab-example-'));
  cpSync('examples/external', project, {
    recursive: true,
    filter: (path) => !/node_modules|dist$/.test(path),
  });
  execFileSync('npm', ['pack', '--silent', '--pack-destination', project], { cwd: 'dist-lib' });
  const archive = readdirSync(project).find((name) => name.endsWith('.tgz'));
  if (archive === undefined) throw new Error('npm packed nothing');
  const place = join(project, 'node_modules', 'reformer-lab');
  mkdirSync(place, { recursive: true });
  execFileSync('tar', ['-xzf', archive, '-C', place, '--strip-components=1'], { cwd: project });
  const needed = ['package.json', 'node_modules/reformer-lab/package.json'].flatMap((manifest) => {
    const { dependencies, devDependencies = {} } = JSON.parse(
      readFileSync(join(project, manifest), 'utf8'),
    ) as Record<'dependencies' | 'devDependencies', Record<string, string> | undefined>;
    return [...Object.keys(dependencies ?? {}), ...Object.keys(devDependencies)];
  });
  for (const name of new Set([...needed, '@types/d3'])) if (name !== 'reformer-lab') installed(name);
});

afterAll(() => {
  rmSync(project, { recursive: true, force: true });
});

test("the package's types are found from outside, and are not any", () => {
  const wrong =
    "import { MovingTapeFigure } from 'reformer-lab';\nexport const wrong: number = MovingTapeFigure;\n";
  expect(inProject('typescript/bin/tsc', '-p', 'tsconfig.example.json')).toBe('');
  writeFileSync(join(project, 'src/wrong.ts'), wrong);
  expect(() => inProject('typescript/bin/tsc', '-p', 'tsconfig.example.json')).toThrow();
  rmSync(join(project, 'src/wrong.ts'));
});

test('a page of its own builds from the package alone: a figure by hand, and every figure with its view', async () => {
  inProject('vite/bin/vite.js', 'build', '--logLevel', 'error');
  const assets = join(project, 'dist/assets');
  // A file of its own for what few open.
  const maps = readdirSync(assets).filter((name) => name.endsWith('.js.map'));
  const sources = maps.flatMap(
    (map) => (JSON.parse(readFileSync(join(assets, map), 'utf8')) as { sources: string[] }).sources,
  );
  const from = sources.filter((source) => !source.startsWith('\0')).map((source) => resolve(assets, source));
  const ours = from.filter((path) => path.startsWith(`${process.cwd()}/`) && !path.startsWith(`${MODULES}/`));
  expect(from.length).toBeGreaterThan(10);
  expect(ours).toEqual([]);

  const server = await serveFolder(join(project, 'dist'), '/own/');
  const executablePath = process.env['CHROME_PATH'] ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await newPage(browser);
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await page.goto(`${server.origin}/own/`);
    const one = page.locator('#figure');
    await one.locator('.tape').waitFor();
    expect(await one.locator('.tape .cell[data-position="4"]').count()).toBeGreaterThan(0);
    await one.getByText('As it is read').waitFor();
    // The page's styles came along.
    const lab = one.locator('.lab').first();
    expect(await lab.evaluate((each) => getComputedStyle(each).backgroundColor)).toBe('rgb(251, 251, 249)');
    // After the scrubber.
    const tape = one.getByRole('slider').nth(1);
    await tape.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await tape.getAttribute('aria-valuenow')).toBe('2');
    expect(await one.locator('[data-selected=true]').count()).toBeGreaterThan(0);

    const figures = page.locator('#figures');
    for (const id of FIGURES) await figures.locator(`[data-figure=${id}]`).waitFor();
    // Each stands as the page set it, and what a person changes comes back through the page.
    for (const [figure, [set, changed]] of Object.entries(CHOICES)) {
      const place = figures.locator(`[data-figure=${figure}]`);
      const choice = (name: RegExp) => place.getByRole('radio', { name });
      expect(await choice(set).isChecked(), figure).toBe(true);
      await choice(changed).focus();
      await page.keyboard.press('Space');
      expect(await choice(changed).isChecked(), figure).toBe(true);
      expect(await choice(set).isChecked(), figure).toBe(false);
    }
    for (const [figure, [name, set]] of Object.entries(SLIDERS)) {
      const slider = figures.locator(`[data-figure=${figure}]`).getByRole('slider', { name, exact: true });
      expect(await slider.inputValue(), figure).toBe(set);
      await slider.focus();
      await page.keyboard.press('End');
      expect(await slider.inputValue(), figure).not.toBe(set);
    }
    expect(faults).toEqual([]);
  } finally {
    await browser.close();
    server.close();
  }
});
