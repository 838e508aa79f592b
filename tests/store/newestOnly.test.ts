import { expect, it } from 'vitest';
import { newestOnly } from '../../src/store/newestOnly.ts';

/** Computations that end when told to. */
function slow() {
  const begun: number[] = [];
  const ends: { resolve: () => void; reject: (error: Error) => void }[] = [];
  const told: (number | string)[] = [];
  const ask = newestOnly();
  return {
    begun,
    told,
    ask: (id: number) => {
      ask(
        () => {
          begun.push(id);
          return new Promise<number>((resolve, reject) => {
            ends.push({
              resolve: () => {
                resolve(id);
              },
              reject,
            });
          });
        },
        (result) => told.push(result),
        (error) => told.push(`failed: ${(error as Error).message}`),
      );
    },
    end: async (fail = false) => {
      const end = ends.shift();
      if (fail) end?.reject(new Error('broken'));
      else end?.resolve();
      await Promise.resolve();
    },
  };
}

it('of twenty, the first and the last are computed and the last is told', async () => {
  const { ask, end, begun, told } = slow();
  for (let id = 1; id <= 20; id++) ask(id);
  expect(begun).toEqual([1]);
  await end();
  expect(begun).toEqual([1, 20]);
  expect(told).toEqual([]);
  await end();
  expect(told).toEqual([20]);
});

it('the failure of one that was overtaken is not told, and the newer one follows it', async () => {
  const { ask, end, begun, told } = slow();
  ask(1);
  ask(2);
  await end(true);
  expect(begun).toEqual([1, 2]);
  await end(true);
  expect(told).toEqual(['failed: broken']);
  ask(3);
  await end();
  expect(told).toEqual(['failed: broken', 3]);
});
