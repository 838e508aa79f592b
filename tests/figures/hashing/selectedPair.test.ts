import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { collisionProbability, inAnyRound } from '../../../src/figures/hashing/collisionCurve.ts';
import { isHashRecorded, recordedBuckets } from '../../../src/figures/hashing/hashOfRun.ts';
import { headView, meetingOf } from '../../../src/figures/pairs/meetings.ts';
import { selectedPair } from '../../../src/figures/hashing/selectedPair.ts';
import { readRecording } from '../../../src/files/recordingFile.ts';
import { FIRST_SELECTION } from '../../../src/recording/selection.ts';
import { questionPairs } from '../../../src/tasks/duplication/duplicationBatch.ts';

const recording = readRecording(readFileSync('public/recordings/duplication-64.en.safetensors'));
const pairs = questionPairs({ tokens: 64 });

it('a question stands for itself and its answer, with the rounds in which the run gave them one bucket', () => {
  for (const head of [0, 1]) {
    for (const { question, answer } of pairs) {
      const pair = selectedPair(recording, { ...FIRST_SELECTION, head, token: question }, pairs);
      const shared = [0, 1].filter((round) => {
        const ids = recordedBuckets(recording, { layer: 0, head, round });
        return ids[question] === ids[answer];
      });
      expect(pair).toMatchObject({ query: question, key: answer, sharedRounds: shared.length });
      expect(pair?.meeting).toBe(meetingOf(headView(recording, 0, head), 'all', question, answer));
      expect(pair?.probability).toBe(collisionProbability(pair?.angle ?? NaN, [8]));
      expect(pair?.inRounds).toBe(inAnyRound(pair?.probability ?? NaN, 2));
    }
  }
});

it('a selected key goes before the answer; a token that asks nothing has no pair', () => {
  expect(selectedPair(recording, { ...FIRST_SELECTION, key: 3 }, pairs)?.key).toBe(3);
  expect(selectedPair(recording, { ...FIRST_SELECTION, token: 2 }, pairs)).toBeNull();
});

it('the shipped layer is hashed and recorded; a layer that is not there is not', () => {
  expect([isHashRecorded(recording, 0), isHashRecorded(recording, 1)]).toEqual([true, false]);
});
