import { describe, expect, test } from 'vitest';
import { layoutSpellings } from '../../../src/figures/answers/spelling.ts';
import { recordedRow } from '../../../src/figures/pairs/recordedRow.ts';
import { headView, meetingOf } from '../../../src/figures/pairs/meetings.ts';
import { headReading, strongestKey, tellsRounds } from '../../../src/figures/story/firstRounds.ts';
import type { CauseKind } from '../../../src/figures/story/letterCause.ts';
import { isLost, layoutStory, type Story } from '../../../src/figures/story/story.ts';
import { at } from '../../../src/maths/at.ts';
import type { Recording } from '../../../src/recording/recording.ts';
import { DEFAULT_PHRASES } from '../../../src/tasks/defaultPhrases.ts';
import { shownRun } from '../../../src/tasks/shownRun.ts';
import { IS_LONG } from '../../support/effort.ts';
import { runTwin } from '../../support/runTwin.ts';

const WRONG: readonly CauseKind[] = ['neverMet', 'outweighed', 'weakRound', 'outvoted', 'misread'];
const RIGHT: readonly CauseKind[] = ['met', 'sameLetter', 'luck'];

const PHRASES = [
  DEFAULT_PHRASES.en,
  'the quick brown fox jumps over the lazy dog',
  'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
  'to be or not to be, that is it.',
  'abababababababababababababababa',
  DEFAULT_PHRASES.ru,
  DEFAULT_PHRASES.ko,
  'she sells sea shells by the sea',
  'one two three four five six sev',
  'hashing loses some of the pairs',
  'zyxwvutsrqponmlkjihgfedcba 0123',
  'мама мыла раму, рама мыла маму.',
  'never odd or even, never odd or',
  'memory is what a model leaves i',
  'a rose is a rose is a rose is a',
  'все счастливые семьи похожи дру',
  '나랏말싸미 듕귁에 달아 문자와로 서르 사맛디 아니할쎄',
  'l’état, c’est moi: the sun king',
  'pack my box with five dozen jug',
  '3.14159265358979323846264338327',
  'mississippi mississippi mississ',
];

const storyOf = (recording: Recording, phrase: string, rounds = recording.config.hashRounds): Story => {
  const run = shownRun(recording, phrase, true);
  const spelling = layoutSpellings(recording, run.pairs).find((each) => each.rounds === rounds);
  if (spelling === undefined) throw new Error(`no spelling with ${rounds} rounds; the twin must record it`);
  return layoutStory(run, spelling);
};

/** Holds every letter's cause to the arrays of the run; works for the run's own rounds. */
function holdCauses(recording: Recording, story: Story): void {
  const { heads, hashRounds, layers } = recording.config;
  const tokens = recording.model.tokens?.data ?? [];
  for (const letter of story.letters) {
    const { question, answer, cause, wrong } = letter;
    if (cause === null) throw new Error(`letter ${answer} has no cause`);
    expect(wrong ? WRONG : RIGHT).toContain(cause.kind);
    const all = layers.flatMap((_, layer) =>
      Array.from({ length: heads }, (__, head) => {
        const view = headView(recording, layer, head);
        const row = recordedRow(recording, { layer, head }, question);
        const met = Array.from({ length: hashRounds }, (__, round) =>
          meetingOf(view, round, question, answer),
        );
        return { layer, head, row, met };
      }),
    );
    const hasMet = all.some(({ met }) => met.includes('met'));
    expect(isLost(letter)).toBe(!hasMet);
    const of = ({ layer, head }: { layer: number; head: number }) => {
      const found = all.find((each) => each.layer === layer && each.head === head);
      if (found === undefined) throw new Error(`no head ${head} in layer ${layer}`);
      return found;
    };
    if ('by' in cause) {
      expect(cause.by.weight).toBeCloseTo(at(of(cause.by).row, cause.by.key), 5);
      expect(cause.by.weight).toBeCloseTo(Math.max(...of(cause.by).row), 5);
    }
    if ('answerWeight' in cause) expect(cause.answerWeight).toBeCloseTo(at(of(cause).row, answer), 5);
    switch (cause.kind) {
      case 'neverMet':
        expect(cause.split + cause.beyond).toBe(layers.length * heads * hashRounds);
        break;
      case 'outweighed':
      case 'weakRound':
        expect(cause.by.key).not.toBe(answer);
        expect(cause.by.weight).toBeGreaterThanOrEqual(cause.answerWeight);
        if (cause.kind === 'weakRound') expect(of(cause).met[cause.round]).toBe('met');
        break;
      case 'outvoted':
        expect(cause.by.head).not.toBe(cause.head);
        expect(cause.by.key === question || tokens[cause.by.key] !== letter.asked).toBe(true);
        break;
      case 'sameLetter':
        expect(tokens[cause.by.key]).toBe(letter.asked);
        expect(cause.by.key).not.toBe(answer);
        break;
      case 'met':
        expect(of(cause).met[cause.round]).toBe('met');
        break;
      default:
    }
  }
}

describe('every letter of the copy has one cause, which the run’s numbers bear', () => {
  test.each([61, 226, 7])('seed %i', async (seed) => {
    const recording = await runTwin(seed, DEFAULT_PHRASES.en);
    holdCauses(recording, storyOf(recording, DEFAULT_PHRASES.en));
  });
});

test('a row of all rounds is the row that the recording combines', async () => {
  const recording = await runTwin(7, DEFAULT_PHRASES.en);
  const { heads, hashRounds } = recording.config;
  for (let head = 0; head < heads; head++) {
    for (const question of [32, 40, 62]) {
      const row = recordedRow(recording, { layer: 0, head }, question);
      const pair = { question, answer: question - 31 };
      const { weights } = headReading(recording, { layer: 0, head }, pair, hashRounds);
      weights.forEach((weight, key) => {
        expect(weight).toBeCloseTo(at(row, key), 5);
      });
    }
  }
});

test('the first rounds of a run are the run with fewer rounds: meetings, weights of rounds and keys', async () => {
  const [four, two] = await Promise.all([4, 2].map((rounds) => runTwin(7, DEFAULT_PHRASES.en, rounds)));
  if (four === undefined || two === undefined) throw new Error('there must be two runs');
  expect([1, 2, 4, 8].map((rounds) => tellsRounds(four, rounds))).toEqual([true, true, true, false]);
  for (let question = 32; question < 63; question++) {
    const pair = { question, answer: question - 31 };
    const shorter = headReading(two, { layer: 0, head: 0 }, pair, 2);
    const first = headReading(four, { layer: 0, head: 0 }, pair, 2);
    expect(first.meetings).toEqual(shorter.meetings);
    first.weights.forEach((weight, key) => {
      expect(weight).toBeCloseTo(at(shorter.weights, key), 4);
    });
    first.roundWeights.forEach((weight, round) => {
      expect(weight).toBeCloseTo(at(shorter.roundWeights, round), 4);
    });
  }
});

test('of equal weights the first key is the strongest', () => {
  expect(strongestKey([0.1, 0.4, 0.4, 0.1])).toBe(1);
});

/** Each takes a run of the twin. */
const [SEEDS, OTHERS] = IS_LONG ? [200, 20] : [5, 2];

test('counts by cause: many seeds of the default phrase, and other phrases', async () => {
  const counts: Record<string, number> = {};
  const tally = async (seed: number, phrase: string) => {
    const recording = await runTwin(seed, phrase);
    const story = storyOf(recording, phrase);
    holdCauses(recording, story);
    for (const { cause, wrong } of story.letters) {
      const name = `${wrong ? 'wrong' : 'right'} ${String(cause?.kind)}`;
      counts[name] = (counts[name] ?? 0) + 1;
    }
  };
  for (let seed = 1; seed <= SEEDS; seed++) await tally(seed, DEFAULT_PHRASES.en);
  for (const [index, phrase] of PHRASES.slice(1, 1 + OTHERS).entries()) await tally(500 + index, phrase);
  console.log(`letters by cause: ${JSON.stringify(counts)}`);
  expect(Object.keys(counts).length).toBeGreaterThan(1);
});
