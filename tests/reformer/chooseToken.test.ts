import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chooseToken } from '../../src/reformer/generate.ts';
import { paddedLength } from '../../src/reformer/inputs.ts';

it('at temperature 0 the most likely token is taken, the lowest of equals, and no number is drawn', () => {
  const never = () => {
    throw new Error('drawn');
  };
  expect(chooseToken([1, 3, 3, 2], 0, never)).toBe(1);
});

it('the draw splits the unit interval in the shares of softmax(logits / temperature)', () => {
  const logits = [0, Math.log(2), Math.log(5)].map((logit) => 2 * logit);
  const drawn = Array.from({ length: 800 }, (_, index) => chooseToken(logits, 2, () => (index + 0.5) / 800));
  expect([0, 1, 2].map((token) => drawn.filter((each) => each === token).length)).toEqual([100, 200, 500]);
});

it('a draw is a token, whatever the logits and the number', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -1e4, max: 1e4, noNaN: true }), { minLength: 1, maxLength: 9 }),
      fc.double({ min: 0, max: 10, noNaN: true }),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      (logits, temperature, number) => {
        const token = chooseToken(logits, temperature, () => number);
        expect(logits[token]).toBeTypeOf('number');
      },
    ),
  );
});

it('a padded length is the shortest that the chunks of every layer divide', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 200 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 4 }),
      (tokens, chunkLength, localChunkLength, feedForwardChunks) => {
        const parts = { layers: ['lsh', 'local'] as const, chunkLength, localChunkLength, feedForwardChunks };
        const fits = (length: number) =>
          [chunkLength, localChunkLength, feedForwardChunks].every((part) => length % part === 0);
        let shortest = tokens;
        while (!fits(shortest)) shortest++;
        expect(paddedLength({ ...parts, layers: [...parts.layers] }, tokens)).toBe(shortest);
      },
    ),
  );
});
