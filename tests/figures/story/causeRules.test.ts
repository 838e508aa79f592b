import { describe, expect, test } from 'vitest';
import { headView, meetingOf, pairCause } from '../../../src/figures/pairs/meetings.ts';
import { letterCause } from '../../../src/figures/story/letterCause.ts';
import { at } from '../../../src/maths/at.ts';
import { layerFloats, modelInts, type Recording } from '../../../src/recording/recording.ts';
import type { LayerSite } from '../../../src/recording/sites.ts';
import { DEFAULT_PHRASES } from '../../../src/tasks/defaultPhrases.ts';
import { questionPairs } from '../../../src/tasks/duplication/duplicationBatch.ts';
import { runTwin } from '../../support/runTwin.ts';

const PAIRS = questionPairs({ tokens: 64 });
const NO_LETTER = 63;

/** [heads][rounds] */
const meetingsOf = (recording: Recording, { question, answer }: (typeof PAIRS)[number]) =>
  Array.from({ length: recording.config.heads }, (_, head) => {
    const view = headView(recording, 0, head);
    return Array.from({ length: view.rounds }, (__, round) => meetingOf(view, round, question, answer));
  });

const pairWhere = (
  recording: Recording,
  holds: (meetings: ReturnType<typeof meetingsOf>, pair: (typeof PAIRS)[number]) => boolean,
) => {
  const found = PAIRS.find((pair) => holds(meetingsOf(recording, pair), pair));
  if (found === undefined) throw new Error('the run holds no such pair; choose another seed');
  return found;
};

/** The recording with one site of its layer changed. */
function changed(recording: Recording, site: LayerSite, change: (data: Float32Array) => void): Recording {
  const array = layerFloats(recording, 0, site);
  const data = array.data.slice();
  change(data);
  return { ...recording, layers: [{ ...recording.layers[0], [site]: { ...array, data } }] };
}

describe('a wrong letter whose question met its answer', () => {
  test('in one head and one round: another key of the round took the weight', async () => {
    const recording = await runTwin(7, DEFAULT_PHRASES.en);
    const view = headView(recording, 0, 0);
    const seenIn0 = (question: number) =>
      Array.from({ length: question }, (_, key) => key).filter(
        (key) => pairCause(view, 0, question, key) === 'attended',
      );
    const pair = pairWhere(recording, (meetings, { question }) => {
      const [[first] = [], ...others] = meetings;
      return first === 'met' && others.every((head) => !head.includes('met')) && seenIn0(question).length > 1;
    });
    const { question, answer } = pair;
    const windowKeys = 2 * view.chunkLength;
    const slot = at(view.undoSort, question);
    // The answer's weight of round 1 goes to the keys beside it.
    const starved = changed(recording, 'attention', (data) => {
      const row = data.subarray(slot * windowKeys, (slot + 1) * windowKeys);
      const chunk = Math.floor(slot / view.chunkLength);
      const chunks = (view.rounds * view.tokens) / view.chunkLength;
      row.forEach((_, inWindow) => {
        const from = ((chunk - 1 + chunks) % chunks) * view.chunkLength;
        const entry = at(view.sortOrder, (from + inWindow) % (view.rounds * view.tokens));
        const key = entry % view.tokens;
        row[inWindow] = entry < view.tokens && key === answer ? 0.01 : 0;
      });
      const rival = at(
        seenIn0(question).filter((key) => key !== answer),
        0,
      );
      const rivalSlot = at(view.undoSort, rival);
      const from = ((chunk - 1 + chunks) % chunks) * view.chunkLength;
      row[(rivalSlot - from + view.rounds * view.tokens) % (view.rounds * view.tokens)] = 0.99;
    });
    const cause = letterCause(starved, pair, 1, NO_LETTER);
    expect(cause).toMatchObject({ kind: 'outweighed', layer: 0, head: 0 });
    if (cause?.kind !== 'outweighed') return;
    expect(cause.by.weight).toBeGreaterThan(0.9);
    expect(cause.by.key).not.toBe(answer);
    expect(cause.answerWeight).toBeLessThan(0.1);
  });

  test('in one round of a head: that round had little weight', async () => {
    const recording = await runTwin(7, DEFAULT_PHRASES.en);
    const pair = pairWhere(recording, (meetings) => {
      const [[first, second] = [], ...others] = meetings;
      return first === 'met' && second !== 'met' && others.every((head) => !head.includes('met'));
    });
    const weak = changed(recording, 'roundLogSumExp', (data) => {
      data[pair.question] = -1e4;
      data[64 + pair.question] = 0;
    });
    const before = letterCause(recording, pair, 2, NO_LETTER);
    expect(before?.kind).not.toBe('weakRound');
    expect(letterCause(weak, pair, 2, NO_LETTER)).toMatchObject({
      kind: 'weakRound',
      head: 0,
      round: 0,
      roundWeight: 0,
      answerWeight: 0,
    });
  });

  test('in every head, which all read it: the letter changed after the attention', async () => {
    const recording = await runTwin(7, DEFAULT_PHRASES.en);
    const misread = PAIRS.filter((pair) =>
      meetingsOf(recording, pair).every((head) => head.includes('met')),
    ).map((pair) => letterCause(recording, pair, 2, NO_LETTER)?.kind);
    expect(misread).toContain('misread');
  });
});

describe('a right letter whose question never met its answer', () => {
  const lostRight = async (phrase: string) => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const recording = await runTwin(seed, phrase, 1);
      const lost = PAIRS.filter((pair) => meetingsOf(recording, pair).every((head) => !head.includes('met')));
      const tokens = modelInts(recording, 'tokens').data;
      if (lost.length > 0)
        return lost.map((pair) => letterCause(recording, pair, 1, at(tokens, pair.answer))?.kind);
    }
    throw new Error('no seed loses a pair');
  };

  test('was read from an equal letter, where all letters are equal', async () => {
    expect(await lostRight('a'.repeat(31))).toContain('sameLetter');
  });

  test('is luck, where no letter stands twice', async () => {
    const kinds = await lostRight('abcdefghijklmnopqrstuvwxyz01234');
    expect(new Set(kinds)).toEqual(new Set(['luck']));
  });
});

test('with random weights nothing is blamed on hashing; of rounds that did not run nothing is said', async () => {
  const recording = await runTwin(7, DEFAULT_PHRASES.en);
  const pair = at(PAIRS, 3);
  expect(letterCause({ ...recording, weights: { kind: 'random' } }, pair, 2, NO_LETTER)).toEqual({
    kind: 'untrained',
  });
  expect(letterCause(recording, pair, 4, NO_LETTER)).toBeNull();
  const deeper: Recording = { ...recording, config: { ...recording.config, layers: ['lsh', 'lsh'] } };
  expect(letterCause(deeper, pair, 1, NO_LETTER)).toBeNull();
});
