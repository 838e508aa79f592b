import { describe, expect, it } from 'vitest';
import { taskOf, TASKS } from '../../src/tasks/tasks.ts';

describe.each(TASKS)('the task $id', (task) => {
  const config = task.config(32);
  const { maxTokens, vocabulary } = config;
  const batch = task.batch(config, 3, 7);
  const predicted = batch.map((_, index) => batch[index + 1] ?? 0);
  const from = task.lossFrom(config);

  it('makes count sequences of the network’s length and vocabulary, the same for the same seed', () => {
    expect(maxTokens).toBe(32);
    expect(batch).toHaveLength(3 * maxTokens);
    expect(batch.every((id) => id >= 0 && id < vocabulary)).toBe(true);
    expect(task.batch(config, 3, 7)).toEqual(batch);
    expect(task.batch(config, 3, 8)).not.toEqual(batch);
  });

  it('gives full marks to the next token at each position, and none to another', () => {
    const { right, asked } = task.score(predicted, batch, config);
    expect(asked).toBeGreaterThan(0);
    expect(right).toBe(asked);
    const wrong = predicted.map((id) => (id + 1) % vocabulary);
    expect(task.score(wrong, batch, config)).toEqual({ right: 0, asked });
  });

  it('asks for nothing that the loss leaves out', () => {
    expect(from).toBeGreaterThanOrEqual(0);
    expect(from).toBeLessThan(maxTokens - 1);
    const late = predicted.map((id, index) => (index % maxTokens < from ? -1 : id));
    const { right, asked } = task.score(late, batch, config);
    expect(right).toBe(asked);
  });

  it('is found by its id', () => {
    expect(taskOf(task.id)).toBe(task);
  });
});

it('an unknown task is refused with the names of those that there are', () => {
  expect(() => taskOf('sorting')).toThrow(
    new RangeError(`task is sorting; it must be one of ${TASKS.map(({ id }) => id).join(', ')}`),
  );
});
