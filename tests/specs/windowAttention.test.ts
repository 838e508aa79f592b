import { tensor, tidy } from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MASKED_LOGIT, SELF_LOGIT } from '../../src/kernels/chunkVisibility/reference.ts';
import {
  windowAttentionReference,
  windowGradientsReference,
  type WindowSizes,
} from '../../src/kernels/windowAttention/reference.ts';
import { windowAttention } from '../../src/kernels/windowAttention/windowAttention.ts';
import { windowGradients } from '../../src/kernels/windowAttention/windowGradients.ts';
import { largestDifference } from '../support/arrays.ts';
import { onEachBackend } from '../support/backends.ts';
import { runs } from '../support/effort.ts';

const numbers = (length: number) =>
  fc.array(fc.float({ min: -2, max: 2, noNaN: true }), { minLength: length, maxLength: length });

/** Added to the logit, a masked pair, a token and itself; sometimes a row of which nothing is seen. */
const biases = (length: number) =>
  fc.array(fc.constantFrom(0, 0, -Math.fround(Math.log(2)), MASKED_LOGIT, SELF_LOGIT), {
    minLength: length,
    maxLength: length,
  });

const cases = fc
  .record({
    rows: fc.integer({ min: 1, max: 3 }),
    chunks: fc.integer({ min: 1, max: 4 }),
    headDim: fc.integer({ min: 1, max: 6 }),
    chunkLength: fc.integer({ min: 1, max: 4 }),
    chunksBefore: fc.integer({ min: 0, max: 2 }),
    chunksAfter: fc.integer({ min: 0, max: 1 }),
  })
  .map(({ chunks, ...sizes }): WindowSizes => ({ ...sizes, slots: chunks * sizes.chunkLength }))
  .chain((sizes) => {
    const { rows, slots, headDim, chunkLength, chunksBefore, chunksAfter } = sizes;
    const size = rows * slots * headDim;
    return fc.record({
      sizes: fc.constant(sizes),
      queries: numbers(size),
      keys: numbers(size),
      values: numbers(size),
      byOutput: numbers(size),
      visibility: biases(rows * slots * chunkLength * (1 + chunksBefore + chunksAfter)),
    });
  });

await onEachBackend(() => {
  describe('attention within windows', () => {
    it('and its gradients are those of the twin', async () => {
      await fc.assert(
        fc.asyncProperty(cases, async ({ sizes, visibility, byOutput, ...vectors }) => {
          const { rows, slots, headDim } = sizes;
          const operands = { ...vectors, visibility };
          const expected = windowAttentionReference(operands, sizes);
          const perQuery = Float32Array.from({ length: rows * slots * 3 }, (_, index) => {
            const start = Math.floor(index / 3) * (headDim + 2) + headDim;
            return index % 3 === 2 ? 0.25 : (expected[start + (index % 3)] ?? NaN);
          });
          const gradientsOfTwin = windowGradientsReference(operands, { byOutput, perQuery }, sizes);
          const half = gradientsOfTwin.byKeysAndValues.length / 2;
          const byOperand = {
            byQueries: gradientsOfTwin.byQueries,
            byKeys: gradientsOfTwin.byKeysAndValues.subarray(0, half),
            byValues: gradientsOfTwin.byKeysAndValues.subarray(half),
          };

          const shape: [number, number, number] = [rows, slots, headDim];
          const given = {
            queries: tensor(vectors.queries, shape),
            keys: tensor(vectors.keys, shape),
            values: tensor(vectors.values, shape),
            visibility: tensor(visibility, [rows, slots, visibility.length / (rows * slots)]),
          };
          const cotangents = {
            byOutput: tensor(byOutput, shape),
            perQuery: tensor(perQuery, [rows, slots, 3]),
          };
          const packed = tidy(() => windowAttention(given, sizes));
          const gradients = windowGradients(given, cotangents, sizes);
          // The largest logit may be −1e9; what is compared is relative to it.
          expect(largestRelative(await packed.data(), expected)).toBeLessThanOrEqual(1e-5);
          for (const name of ['byQueries', 'byKeys', 'byValues'] as const) {
            const scale = Math.max(1, ...byOperand[name].map(Math.abs));
            expect(
              largestDifference(await gradients[name].data(), byOperand[name]) / scale,
              name,
            ).toBeLessThanOrEqual(1e-5);
          }
          for (const each of [packed, ...Object.values({ ...given, ...cotangents, ...gradients })])
            each.dispose();
        }),
        { numRuns: runs(60) },
      );
    });
  });
});

function largestRelative(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  return Array.from(expected).reduce(
    (most, value, index) =>
      Math.max(most, Math.abs((actual[index] ?? NaN) - value) / Math.max(1, Math.abs(value))),
    0,
  );
}
