import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LARGE_MODEL } from '../../src/costs/exampleModels.ts';
import { exactRow } from '../../src/figures/attention/exactRow.ts';
import { DEEP } from '../../src/figures/machine/definition.ts';
import { machineOf, peakUntil } from '../../src/figures/machine/machine.ts';
import { layoutMatrix, matrixCells } from '../../src/figures/masks/matrix.ts';
import { layoutLadder } from '../../src/figures/memory/memoryLadder.ts';
import { roundShares } from '../../src/figures/rounds/roundShares.ts';
import { layoutSlicing } from '../../src/figures/feedForward/slicing.ts';
import { layerInts } from '../../src/recording/recording.ts';
import { DEFAULT_PHRASES, FIRST_SEEDS } from '../../src/tasks/defaultPhrases.ts';
import { FIRST_SELECTION } from '../../src/recording/selection.ts';
import { questionPairs } from '../../src/tasks/duplication/duplicationBatch.ts';
import { runTwin } from '../support/runTwin.ts';
import { openStage, setSeed, untilLive, type Stage } from '../../scripts/browser/pageStage.ts';
import { newPage } from '../../scripts/browser/newPage.ts';

const TOKEN = FIRST_SELECTION.token;

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openStage({ webgpu: true });
  page = await newPage(stage.browser);
  await page.goto(`${stage.url}?lang=en&backend=webgpu`);
  await untilLive(page);
});

afterAll(async () => {
  await stage.close();
});

describe('numbers read off the page are the twin’s', () => {
  test.each([FIRST_SEEDS.en, 7, 1234])('seed %i: weights, rounds, the hash step by step', async (seed) => {
    await setSeed(page, seed);
    const twin = await runTwin(seed, DEFAULT_PHRASES.en);
    const pairs = questionPairs({ tokens: 64 });

    const matrix = layoutMatrix(twin, { layer: 0, head: 0, round: 0 }, 'all', pairs);
    const written = await tableRows('masks', /2 rounds together/);
    const cells = matrixCells(matrix);
    expect(written.map(([query, key]) => [query, key])).toEqual(cells.map(({ query, key }) => [query, key]));
    written.forEach(([, , weight], index) => {
      // Two backends differ by rounding, and the page writes four decimals.
      expect(Math.abs((weight ?? NaN) - (cells[index]?.weight ?? NaN))).toBeLessThan(2e-4);
    });

    const heard = exactRow(twin, { layer: 0, head: 0 }, TOKEN);
    const asked = await tableRows('attention', /Weight of each earlier letter/);
    expect(asked.map(([key]) => key)).toEqual(heard.map(({ key }) => key));
    asked.forEach(([, , weight], index) => {
      expect(Math.abs((weight ?? NaN) - (heard[index]?.weight ?? NaN))).toBeLessThan(2e-4);
    });

    const shares = roundShares(twin, { layer: 0, head: 0, token: TOKEN });
    const weights = await page.getByTestId('round-weight').allTextContents();
    weights.forEach((weight, round) => {
      expect(Number(weight)).toBeCloseTo(shares.weights[round] ?? NaN, 2);
    });
    await expect(page.getByTestId('mass').textContent()).resolves.toContain(
      `${((shares.mass ?? NaN) * 100).toFixed(1)}%`,
    );

    const bucket = layerInts(twin, 0, 'bucketIds').data[TOKEN] ?? NaN;
    await expect(page.getByTestId('hash-bucket').textContent()).resolves.toContain(
      `bucket ${String(bucket)}`,
    );
  });
});

describe('bytes read off the page are the formula’s', () => {
  test('the machine’s meter: the weights and all that is alive, at each moment of a step', async () => {
    const twin = await runTwin(FIRST_SEEDS.en, DEFAULT_PHRASES.en);
    const layers = Array.from({ length: DEEP }, () => 'lsh' as const);
    const machine = machineOf({ ...twin.config, layers }, 'reversible');
    const scrubber = page.locator('[data-figure=machine] .scrubber input');
    await scrubber.focus();
    for (let step = 0; step < machine.moments.length; step++) await page.keyboard.press('ArrowLeft');
    for (let moment = 0; moment < machine.moments.length; moment++) {
      const meter = page.getByTestId('machine-meter');
      await expect
        .poll(async () => Number(await meter.getAttribute('data-peak')))
        .toBe(machine.weightBytes + peakUntil(machine, moment));
      await page.keyboard.press('ArrowRight');
    }
  });

  test('the slices’ peak, and the ladder of longest lengths', async () => {
    const twin = await runTwin(FIRST_SEEDS.en, DEFAULT_PHRASES.en);
    const pen = page.locator('[data-figure=feedForward]').getByTestId('pen');
    const drawn = { ...twin.config, feedForwardDim: 32 * twin.config.feedForwardDim };
    const [bytes, layout] = [
      Number(await pen.getAttribute('data-bytes')),
      layoutSlicing(drawn, 4, { width: 1, height: 1, attentionWidth: 1 }),
    ];
    expect(bytes).toBe(layout.peak.sliced);

    const all = { recompute: true, hash: true, reversible: true, slice: true };
    const rungs = layoutLadder(all, LARGE_MODEL, 16e9);
    const steps = page.locator('[data-figure=memory] .remedy-steps');
    await steps.getByRole('radio', { name: '+ sliced feed-forward' }).check({ force: true });
    const shown = await page
      .locator('.ladder [data-remedy]')
      .evaluateAll((items) => items.map((item) => Number(item.getAttribute('data-longest'))));
    expect(shown).toEqual(rungs.map(({ longest }) => longest));
  });
});

/** Opens a table of a figure and reads it. */
async function tableRows(figure: string, name: RegExp): Promise<number[][]> {
  const menu = page.locator(`[data-figure=${figure}] > .figure-menu`);
  if ((await menu.getAttribute('open')) === null) await menu.locator('> summary').click();
  const twin = page.locator(`[data-figure=${figure}] details.twin`).filter({ hasText: name }).last();
  if ((await twin.getAttribute('open')) === null) await twin.locator('summary').click();
  await twin.locator('tbody').waitFor();
  return twin
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent))),
    );
}
