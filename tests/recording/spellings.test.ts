import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readRecording } from '../../src/files/recordingFile.ts';
import { withSpellings } from '../../src/recording/spellings.ts';

const recording = readRecording(readFileSync('stories/fixtures/two-heads.safetensors'));
const other = Int32Array.from({ length: 64 }, (_, token) => token);

test('a recording of an earlier version says where its weights come from and keeps its three spellings', () => {
  expect(recording.weights).toEqual({ kind: 'shipped', name: 'duplication-64' });
  expect(recording.spellingRounds).toEqual([1, 2, 4]);
});

test('further spellings come in order of their rounds; what the run recorded stays', () => {
  const more = withSpellings(recording, [
    { rounds: 8, predicted: other },
    { rounds: 3, predicted: other },
    { rounds: 2, predicted: other },
  ]);
  expect(more.spellingRounds).toEqual([1, 2, 3, 4, 8]);
  expect(more.model.spellings?.shape).toEqual([5, 64]);
  const row = (of: typeof recording, index: number) =>
    of.model.spellings?.data.subarray(index * 64, (index + 1) * 64);
  expect(row(more, 1)).toEqual(row(recording, 1));
  expect(row(more, 2)).toEqual(other);
  expect(row(more, 3)).toEqual(row(recording, 2));
});
