import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { LabProvider } from '../../../components/parts/LabProvider.tsx';
import { ReversibleFigure } from '../../../components/reversible/ReversibleFigure.tsx';
import { useBackend } from '../../../scripts/node/backend.ts';
import { NodeRunner } from '../../../scripts/node/runShipped.ts';
import { reversibleDefinition } from '../../../src/figures/reversible/definition.ts';
import { countWrong, INVERSION_STOPS, inversionErrors } from '../../../src/figures/reversible/inversion.ts';
import en from '../../../src/i18n/en.ts';
import type { Inversion, InversionRequest } from '../../../src/protocol/inversion.ts';
import { NOT_MEASURED, type Measure } from '../../../src/protocol/measure.ts';
import { measureInversion } from '../../../src/runtime/measurements/inversion.ts';
import { duplicationConfig } from '../../../src/tasks/duplication/duplicationConfig.ts';
import { encodePhrase } from '../../../src/tasks/phrase.ts';
import { shownRun, type ShownRun } from '../../../src/tasks/shownRun.ts';

const TOKENS = 32;
const SEED = 3;
/** Of three. */
const MIDDLE = 1;
const PHRASE = 'similar letters';
const config = duplicationConfig(TOKENS, {
  layers: ['lsh', 'lsh', 'lsh'],
  ...{ modelDim: 32, headDim: 32, feedForwardDim: 64 },
});
const ids = Int32Array.from(encodePhrase(PHRASE, { tokens: TOKENS, vocabulary: config.vocabulary }).ids);

const FAULTS = ['none', 'freshHashes', 'otherDropout'] as const;
const PRECISIONS = ['float32', 'float16', 'bfloat16'] as const;
const MODES = FAULTS.flatMap((fault) => PRECISIONS.map((precision) => ({ fault, precision })));

/** What a mode's numbers are: tokens that are wrong, and whether anything is off by more than float32's rounding. */
interface Facts {
  readonly x1: number;
  readonly x2: number;
  readonly isOff: boolean;
}

/** What the figure says in one mode or another, and when it is true. */
const CLAIMS: readonly (readonly [RegExp, (facts: Facts) => boolean])[] = [
  [/x₂ = y₂ − G\(y₁\)/, ({ x2 }) => x2 === 0],
  [/x₁ = y₁ − F\(x₂\)/, ({ x1 }) => x1 === 0],
  [/F can be computed again, with the buckets of the forward pass/, ({ x1 }) => x1 === 0],
  [/≈|off by rounding|does not come back/, ({ isOff }) => isOff],
  [/y₂ − G′\(y₁\)|another function, G′/, ({ x2 }) => x2 > TOKENS / 2],
  [/y₁ − F′\(x₂\)|another function, F′/, ({ x1 }) => x1 > TOKENS / 2],
  [/x₂ came back wrong/, ({ x2 }) => x2 > TOKENS / 2],
  [/does not rebuild the whole input/, ({ x1 }) => x1 > TOKENS / 2],
  [/does not rebuild the input/, ({ x1, x2 }) => Math.min(x1, x2) > TOKENS / 2],
];

let run: ShownRun;

beforeAll(async () => {
  const runner = NodeRunner.untrained(config, SEED, await useBackend('cpu'));
  const record = { sites: reversibleDefinition.sites };
  run = shownRun(await runner.run({ config, seed: SEED, ids, record }), PHRASE, true);
  runner.dispose();
});

describe.each(MODES)('where the reverse pass forgets $fault and streams are $precision', (mode) => {
  const request: InversionRequest = {
    ...{ config, seed: SEED, ids, ...mode, layer: MIDDLE },
    ...{ from: 'block', weights: 'run' },
  };
  let result: Inversion;
  let facts: Facts;

  beforeAll(async () => {
    // The run's weights are those of its seed, too.
    const drawn = { ...request, weights: 'untrained' as const };
    const weightsFor = () => Promise.reject(new Error('the weights are drawn from the seed'));
    for await (const part of measureInversion(drawn, { weightsFor })) result = part.result;
    if (result.block === null) throw new Error('the block has been rebuilt by now');
    const { x1, x2 } = inversionErrors(result.block, config.modelDim);
    facts = { x1: countWrong(x1), x2: countWrong(x2), isOff: Math.max(...x1, ...x2) > 1e-4 };
  });

  /** The figure's markup at a stop, without the rows of the steps to come. */
  const shown = (place: number, triedFirst = false) => {
    const measure: Measure = {
      ready: true,
      measurements: { inversion: { ...NOT_MEASURED, status: 'done', request, of: run, result } },
      start: () => undefined,
      stop: () => undefined,
    };
    const view = { block: 'middle', dimension: 0, moment: 11, ...mode, place, triedFirst } as const;
    const figure = createElement(ReversibleFigure, { run, measure, view });
    return renderToStaticMarkup(
      createElement(LabProvider, { language: 'en', messages: en, children: figure }),
    ).replaceAll(/<tr[^>]*aria-hidden="true".*?<\/tr>/g, '');
  };

  test.each(INVERSION_STOPS.map((stop, place) => ({ stop, place })))(
    'nothing that is said at $stop is false',
    ({ place }) => {
      const said = shown(place);
      expect(said.includes('Not measured yet')).toBe(false);
      for (const [sentence, isTrue] of CLAIMS)
        if (sentence.test(said)) expect(isTrue(facts), String(sentence)).toBe(true);
    },
  );

  test('the way back says what went wrong, and the streams are named by it', () => {
    const said = shown(INVERSION_STOPS.length - 1);
    const state = (stream: string) =>
      new RegExp(`data-stream="${stream}" data-state="(\\w+)"`).exec(said)?.[1];
    expect(state('x1')).toBe(facts.x1 > 0 ? 'wrong' : 'rebuilt');
    expect(state('x2')).toBe(facts.x2 > 0 ? 'wrong' : 'rebuilt');
    const verdict = `x₂ in ${String(facts.x2)}, x₁ in ${String(facts.x1)} of ${String(TOKENS)} tokens`;
    expect(said.includes(verdict), verdict).toBe(true);
    expect(/does not rebuild/.test(said)).toBe(mode.fault !== 'none');
    expect(/≈/.test(said)).toBe(mode.precision !== 'float32' && mode.fault !== 'otherDropout');
    expect(/y₁ − F\(y₂\)/.test(shown(3, true))).toBe(mode.fault === 'none');
  });

  test('with the hashes alone forgotten x₂ is right, and with nothing forgotten in float32 all is', () => {
    if (mode.precision !== 'float32') expect(facts.isOff).toBe(true);
    else
      expect([facts.x2 === 0, facts.x1 === 0]).toEqual([
        mode.fault !== 'otherDropout',
        mode.fault === 'none',
      ]);
  });
});
