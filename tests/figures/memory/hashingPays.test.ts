import { expect, it } from 'vitest';
import { exactScores, lshScores } from '../../../src/costs/scores.ts';
import { hashingMeasured, hashingPays } from '../../../src/figures/memory/hashingPays.ts';
import {
  bytesExpected,
  compareMeasured,
  MEASURED_SIZES,
  type MeasuredRow,
} from '../../../src/figures/memory/measuredPoints.ts';

const bytesOf = ({ peakBytes }: MeasuredRow) => peakBytes;
/** Steps of which the hashed ones took these bytes, the Transformer's always 100. */
const rows = (hashed: Readonly<Record<number, number>>) =>
  compareMeasured(
    Object.entries(hashed).flatMap(([tokens, peakBytes]) =>
      (['transformer', 'lsh'] as const).map((variant) => ({
        ...{ variant, tokens: Number(tokens), milliseconds: 1, keptBytes: 1 },
        peakBytes: variant === 'lsh' ? peakBytes : 100,
      })),
    ),
    MEASURED_SIZES,
  );

it('hashing pays from its break-evens on, and not a token before', () => {
  const { keys, scoresFrom, bytesFrom } = hashingPays(MEASURED_SIZES);
  const { hashRounds, chunkLength } = MEASURED_SIZES;
  expect(keys).toBe(2 * hashRounds * chunkLength);
  const scores = (tokens: number) =>
    lshScores({ tokens, hashRounds, chunkLength }) - exactScores(tokens, true);
  expect(scores(scoresFrom)).toBeLessThanOrEqual(0);
  expect(scores(scoresFrom - 1)).toBeGreaterThan(0);
  const bytes = (tokens: number) =>
    bytesExpected('lsh', MEASURED_SIZES, tokens) - bytesExpected('transformer', MEASURED_SIZES, tokens);
  expect(bytes(bytesFrom)).toBeLessThan(0);
  expect(bytes(bytesFrom - 1)).toBeGreaterThanOrEqual(0);
});

it.each([
  ['less at every length', { 128: 90, 256: 80 }, 128],
  ['less from a length on', { 128: 110, 256: 90, 512: 80 }, 256],
  ['less once, but no longer', { 128: 90, 256: 100 }, null],
  ['as much at every length', { 128: 100, 256: 100 }, null],
] as const)('measured: %s', (_, hashed, from) => {
  expect(hashingMeasured(rows(hashed), bytesOf)).toBe(from);
});

it('nothing is said of measurements that hold only one of the two', () => {
  expect(hashingMeasured([], bytesOf)).toBeUndefined();
  expect(
    hashingMeasured(
      rows({ 128: 90 }).filter(({ variant }) => variant === 'lsh'),
      bytesOf,
    ),
  ).toBeUndefined();
});
