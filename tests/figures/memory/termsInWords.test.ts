import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LARGE_MODEL } from '../../../src/costs/exampleModels.ts';
import { longestLength } from '../../../src/costs/longestLength.ts';
import { totalBytes, trainingMemory } from '../../../src/costs/trainingMemory.ts';
import { AS_IN_THE_TABLES } from '../../../src/figures/memory/memoryCurves.ts';
import {
  STEPS,
  switchesAt,
  withRemedies,
  type RemedySwitches,
  type Step,
} from '../../../src/figures/memory/memoryLadder.ts';
import { largestTerm, termsInWords } from '../../../src/figures/memory/termsInWords.ts';
import { anySizes } from '../../costs/anySizes.ts';

const anySwitches = fc.record({
  recompute: fc.boolean(),
  hash: fc.boolean(),
  reversible: fc.boolean(),
  slice: fc.boolean(),
});

/** The large network at the longest length that 16 GB hold at a step. */
function wordsAt(step: Step) {
  const switches = switchesAt(step);
  const tokens = longestLength(withRemedies(switches), LARGE_MODEL, 16e9, AS_IN_THE_TABLES);
  return termsInWords(switches, { ...LARGE_MODEL, tokens });
}

/** What is struck in a term, with the remedy that struck it. */
function struck(switches: RemedySwitches, term: string): string[] {
  const terms = termsInWords(switches, { ...LARGE_MODEL, tokens: 1000 });
  const factors = terms.find((each) => each.term === term)?.factors ?? [];
  return factors.flatMap(({ word, state, by }) => (state === 'struck' ? [`${word} by ${String(by)}`] : []));
}

it('the words of each term multiply to its bytes, the terms at the peak add up to it, their shares to one', () => {
  fc.assert(
    fc.property(anySizes, anySwitches, (sizes, switches) => {
      const terms = termsInWords(switches, sizes);
      for (const { factors, bytes } of terms) {
        const product = factors
          .filter(({ state }) => state !== 'struck')
          .reduce((all, { value }) => all * value, 1);
        if (bytes === 0) expect(product).toBe(0);
        else expect(product / bytes).toBeCloseTo(1, 10);
      }
      const peak = terms.filter(({ atPeak }) => atPeak).reduce((sum, { bytes }) => sum + bytes, 0);
      const total = totalBytes(trainingMemory(withRemedies(switches), sizes, AS_IN_THE_TABLES));
      expect(peak / total).toBeCloseTo(1, 10);
      expect(terms.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 10);
    }),
  );
});

it('what each remedy strikes is told with its name', () => {
  expect(struck(switchesAt('none'), 'scores')).toEqual([]);
  expect(struck(switchesAt('recompute'), 'scores')).toEqual([
    'count by recompute',
    'lengthSquared by recompute',
  ]);
  expect(struck({ ...switchesAt('hash'), recompute: false }, 'scores')).toEqual([
    ...['count by hash', 'lengthSquared by hash'],
  ]);
  expect(struck(switchesAt('reversible'), 'activations')).toEqual(['layers by reversible']);
  expect(struck(switchesAt('slice'), 'feedForward')).toEqual([
    ...['layers by reversible', 'feedForwardDim by slice'],
  ]);
  // Slices gain nothing without reversible blocks.
  expect(struck({ ...switchesAt('none'), slice: true }, 'feedForward')).toEqual([]);
});

it('at the longest length the largest term changes as remedies are taken', () => {
  expect(STEPS.map((step) => largestTerm(wordsAt(step)))).toEqual([
    ...['scores', 'activations', 'activations', 'feedForward', 'activations'],
  ]);
});

it('only reversible blocks bring two streams; a branch that is not at the peak has no share of it', () => {
  expect(wordsAt('hash').map(({ term }) => term)).not.toContain('streams');
  const terms = wordsAt('reversible');
  expect(terms.find(({ term }) => term === 'streams')?.addedBy).toBe('reversible');
  expect(terms.find(({ term }) => term === 'scores')).toMatchObject({ atPeak: false, share: 0 });
});
