import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countCopies,
  duplicationBatch,
  questionPairs,
  wordLength,
} from '../../src/tasks/duplication/duplicationBatch.ts';

const tasks = fc.record({
  tokens: fc.integer({ min: 2, max: 32 }).map((half) => 2 * half),
  vocabulary: fc.integer({ min: 2, max: 64 }),
  count: fc.integer({ min: 1, max: 5 }),
  seed: fc.integer(),
});

describe('duplicationBatch', () => {
  it('gives count sequences 0w0w: a separator in the middle, and a second half that repeats the first', () => {
    fc.assert(
      fc.property(tasks, ({ count, seed, ...task }) => {
        const batch = duplicationBatch(task, count, seed);
        expect(batch.length).toBe(count * task.tokens);
        for (let row = 0; row < batch.length; row += task.tokens) {
          const half = task.tokens / 2;
          const first = batch.subarray(row, row + half);
          expect(batch.subarray(row + half, row + task.tokens)).toEqual(first);
          expect(first[0]).toBe(0);
          expect(first.subarray(1).every((id) => id >= 1 && id < task.vocabulary)).toBe(true);
          expect(first.length - 1).toBe(wordLength(task));
        }
      }),
    );
  });

  it('gives the same batch for the same seed and another for another', () => {
    const task = { tokens: 64, vocabulary: 64 };
    expect(duplicationBatch(task, 2, 5)).toEqual(duplicationBatch(task, 2, 5));
    expect(duplicationBatch(task, 2, 5)).not.toEqual(duplicationBatch(task, 2, 6));
  });

  it('draws every symbol about equally often', () => {
    const task = { tokens: 64, vocabulary: 8 };
    const counts = new Array<number>(8).fill(0);
    for (const id of duplicationBatch(task, 200, 1)) counts[id] = (counts[id] ?? 0) + 1;
    const [separators, ...symbols] = counts;
    expect(separators).toBe(400);
    const even = (200 * 62) / 7;
    for (const count of symbols) expect(Math.abs(count - even)).toBeLessThan(0.1 * even);
  });
});

describe('questionPairs', () => {
  it('ask at each position of the second half but the last for the symbol after the same token of the first half', () => {
    expect(questionPairs({ tokens: 8 })).toEqual([
      { question: 4, answer: 1 },
      { question: 5, answer: 2 },
      { question: 6, answer: 3 },
    ]);
    fc.assert(
      fc.property(tasks, ({ seed, ...task }) => {
        const batch = duplicationBatch(task, 1, seed);
        for (const { question, answer } of questionPairs(task)) {
          expect(batch[question + 1]).toBe(batch[answer]);
          expect(batch[question]).toBe(batch[answer - 1]);
        }
      }),
    );
  });
});

describe('countCopies', () => {
  it('counts the symbols of the second w alone, each at the position before it', () => {
    const tokens = [0, 5, 6, 7, 0, 5, 6, 7];
    const task = { tokens: 8, vocabulary: 8 };
    expect(countCopies([9, 9, 9, 9, 5, 6, 7, 9], tokens, task)).toEqual({ right: 3, asked: 3 });
    expect(countCopies([9, 9, 9, 9, 5, 0, 7, 9], tokens, task)).toEqual({ right: 2, asked: 3 });
    const twice = [...tokens, ...tokens];
    expect(
      countCopies(
        twice.map(() => 0),
        twice,
        task,
      ),
    ).toEqual({ right: 0, asked: 6 });
  });
});
