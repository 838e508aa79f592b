import { dispose, memory } from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Inversion, InversionRequest } from '../../src/protocol/inversion.ts';
import { initialWeights } from '../../src/reformer/initialise.ts';
import { loadWeights } from '../../src/reformer/loadWeights.ts';
import { measureGradientGap } from '../../src/runtime/measurements/gradientGap.ts';
import { measureInversion } from '../../src/runtime/measurements/inversion.ts';
import { toBfloat16, toFloat16 } from '../../src/runtime/measurements/roundStream.ts';
import { duplicationBatch } from '../../src/tasks/duplication/duplicationBatch.ts';
import { duplicationConfig } from '../../src/tasks/duplication/duplicationConfig.ts';
import { onEachBackend } from '../support/backends.ts';

const TOKENS = 32;
const LAYERS = 3;
const config = duplicationConfig(TOKENS, {
  layers: Array.from({ length: LAYERS }, () => 'lsh' as const),
  modelDim: 32,
  headDim: 16,
  feedForwardDim: 64,
});
const ids = duplicationBatch({ tokens: TOKENS, vocabulary: config.vocabulary }, 1, 3);
const plain: InversionRequest = {
  config,
  seed: 3,
  ids,
  fault: 'none',
  precision: 'float32',
  layer: LAYERS - 1,
  from: 'stack',
  weights: 'run',
};

/** Weights with branches that say something: the initial ones hardly change the streams. */
function ground() {
  const weights = loadWeights(config, initialWeights(config, 3));
  return {
    weightsFor: () => Promise.resolve({ weights: weights, origin: { kind: 'random' as const } }),
    clear: () => {
      dispose([...weights.values()]);
    },
  };
}

async function measured(request: InversionRequest): Promise<Inversion> {
  const { weightsFor, clear } = ground();
  let last: Inversion | undefined;
  for await (const { result } of measureInversion(request, { weightsFor })) last = result;
  clear();
  if (last === undefined) throw new Error('nothing was measured');
  return last;
}

const largest = (values: Float32Array | undefined) => Math.max(...(values ?? [NaN]));
const wrong = (values: Float32Array | undefined) =>
  [...(values ?? [])].filter((error) => error > 1e-4).length;

await onEachBackend((backend) => {
  describe('a reversible stack run forward and back', () => {
    it('is rebuilt to rounding, the first block last and least exactly', async () => {
      const { errors, block } = await measured(plain);
      expect(errors).toHaveLength(LAYERS);
      for (const error of errors) {
        expect(largest(error?.x1)).toBeLessThan(1e-5);
        expect(largest(error?.x2)).toBeLessThan(1e-5);
      }
      expect(largest(errors[0]?.x1)).toBeGreaterThan(0);
      console.info(`${backend}: ${errors.map((error) => largest(error?.x1).toExponential(1)).join(', ')}`);
      for (const [index, y1] of (block?.y1 ?? []).entries())
        expect(y1).toBeCloseTo((block?.x1[index] ?? NaN) + (block?.attention[index] ?? NaN), 5);
    });

    it('without x2, x1 is far off', async () => {
      const { block } = await measured(plain);
      const off = block?.x1TriedFirst.map((value, index) => Math.abs(value - (block.x1[index] ?? NaN)));
      expect(largest(off)).toBeGreaterThan(1e-2);
    });

    it('with fresh hashes the last block’s x2 is right, and x1 wrong in most tokens', async () => {
      const last = (await measured({ ...plain, fault: 'freshHashes' })).errors.at(-1);
      expect(wrong(last?.x2)).toBe(0);
      expect(wrong(last?.x1)).toBeGreaterThan(TOKENS / 2);
    });

    it('begun at a block’s own output, it spoils what the fault breaks there and nothing that came down', async () => {
      const middle = { ...plain, layer: 1, fault: 'freshHashes' } as const;
      const alone = (await measured({ ...middle, from: 'block' })).errors;
      expect(alone.map((each) => each !== null)).toEqual([false, true, false]);
      expect(wrong(alone[1]?.x2)).toBe(0);
      expect(wrong(alone[1]?.x1)).toBeGreaterThan(TOKENS / 2);
      expect(wrong((await measured(middle)).errors[1]?.x2)).toBeGreaterThan(TOKENS / 2);
    });

    it('drawn from the seed, its weights are those of an untrained run, and it leaves none behind', async () => {
      const known = await measured(plain);
      const before = memory().numTensors;
      const drawn = { ...plain, weights: 'untrained' } as const;
      const weightsFor = () => Promise.reject(new Error('no weights but those of the seed'));
      let last: Inversion | undefined;
      for await (const { result } of measureInversion(drawn, { weightsFor })) last = result;
      expect(memory().numTensors).toBe(before);
      expect(last?.block?.y1).toEqual(known.block?.y1);
    });

    it('with another dropout mask both are wrong', async () => {
      const last = (await measured({ ...plain, fault: 'otherDropout' })).errors.at(-1);
      expect(wrong(last?.x2)).toBeGreaterThan(TOKENS / 2);
      expect(wrong(last?.x1)).toBeGreaterThan(TOKENS / 2);
    });

    it('the fewer bits the streams keep, the further off it is', async () => {
      const errors: number[] = [];
      for (const precision of ['float32', 'float16', 'bfloat16'] as const)
        errors.push(largest((await measured({ ...plain, precision })).errors[0]?.x1));
      expect(errors).toEqual(errors.toSorted((one, other) => one - other));
      expect(errors[1]).toBeGreaterThan(100 * (errors[0] ?? NaN));
    });

    it('stopped in the middle, it leaves no tensor behind', async () => {
      const { weightsFor, clear } = ground();
      const before = memory().numTensors;
      for await (const { done } of measureInversion(plain, { weightsFor })) if (done === LAYERS + 1) break;
      for await (const { done } of measureGradientGap(plain, { weightsFor })) if (done === 1) break;
      expect(memory().numTensors).toBe(before);
      clear();
    });
  });

  it('gradients by rebuilding are those by storing', async () => {
    const { weightsFor, clear } = ground();
    for await (const { done, result } of measureGradientGap(plain, { weightsFor })) {
      if (done < 2) continue;
      expect(result.losses.rebuilt).toBeCloseTo(result.losses.stored ?? NaN, 5);
      expect(result.parameters.length).toBeGreaterThan(10);
      for (const { name, difference, largest: entry } of result.parameters) {
        expect(difference, name).toBeLessThanOrEqual(1e-4 * entry);
        expect(entry, name).toBeGreaterThan(0);
      }
    }
    clear();
  });
});

describe('rounding to fewer bits', () => {
  const float32 = fc.float({ noNaN: true, noDefaultInfinity: true });

  test('bfloat16 keeps 8 significant bits, the nearest', () => {
    expect([1, 1 + 2 ** -8, 1 + 3 * 2 ** -8, 3.14159274, -0.1].map(toBfloat16)).toEqual([
      ...[1, 1, 1.015625, 3.140625, -0.10009765625],
    ]);
    fc.assert(
      fc.property(float32, (value) => {
        const rounded = toBfloat16(value);
        expect(toBfloat16(rounded)).toBe(rounded);
        if (Math.abs(value) > 2 ** -126 && Number.isFinite(rounded))
          expect(Math.abs(rounded - value)).toBeLessThanOrEqual(Math.abs(value) * 2 ** -8);
      }),
    );
  });

  test('float16 keeps 11 significant bits, the nearest, ties to even', () => {
    expect(
      [1 + 2 ** -11, 1 + 3 * 2 ** -11, 65_504, 65_519, 65_520, 2 ** -25, 3 * 2 ** -25, -0.1].map(toFloat16),
    ).toEqual([1, 1 + 2 ** -9, 65_504, 65_504, Infinity, 0, 2 ** -23, -0.0999755859375]);
    fc.assert(
      fc.property(float32, (value) => {
        const rounded = toFloat16(value);
        expect(toFloat16(rounded)).toBe(rounded);
        if (Math.abs(value) >= 2 ** -14 && Math.abs(value) < 65_504)
          expect(Math.abs(rounded - value)).toBeLessThanOrEqual(Math.abs(value) * 2 ** -11);
      }),
    );
  });
});
