import { expect, it } from 'vitest';
import { operations, totalOperations } from '../../../src/costs/operations.ts';
import { runSizes } from '../../../src/figures/memory/exampleNetworks.ts';
import {
  MEASURED_MODELS,
  MEASURED_SIZES,
  measuredLengths,
  wholeSizes,
  type MeasuredModel,
} from '../../../src/figures/memory/measuredPoints.ts';
import { timedPass, timeToMeasure } from '../../../src/figures/memory/measuringTime.ts';
import { duplicationConfig } from '../../../src/tasks/duplication/duplicationConfig.ts';

const sizes = wholeSizes(MEASURED_SIZES);
const planned = (longest: number) => ({
  sizes,
  variants: MEASURED_MODELS,
  lengths: measuredLengths(longest),
});

/** A device that makes a million operations a millisecond. */
const PACE = 1e6;
const timeOf = (variant: MeasuredModel, tokens: number, of: 'forward' | 'step') =>
  totalOperations(operations(variant, { ...sizes, tokens }), of) / PACE;
const stepsUpTo = (longest: number) =>
  measuredLengths(longest).flatMap((tokens) =>
    MEASURED_MODELS.map((variant) => ({
      ...{ variant, tokens },
      milliseconds: timeOf(variant, tokens, 'step'),
    })),
  );
const whole = (longest: number) =>
  measuredLengths(longest)
    .flatMap((tokens) => MEASURED_MODELS.map((variant) => [variant, tokens] as const))
    .reduce((sum, [variant, tokens]) => {
      return sum + 2 * (timeOf(variant, tokens, 'step') + timeOf(variant, tokens, 'forward'));
    }, 0);

it('on a device of one pace, that of a few steps or of one pass foretells the time of all', () => {
  expect(timeToMeasure(planned(1024), stepsUpTo(256), null, 'all')).toBeCloseTo(whole(1024), 6);
  const run = runSizes(duplicationConfig(64));
  const forward = totalOperations(operations('reformer', run), 'forward');
  expect(timeToMeasure(planned(256), [], timedPass(run, forward / PACE), 'all')).toBeCloseTo(whole(256), 6);
});

it('what is left is what has not been measured; in the end nothing is', () => {
  const steps = stepsUpTo(1024);
  expect(timeToMeasure(planned(1024), stepsUpTo(256), null, 'left')).toBeCloseTo(whole(1024) - whole(256), 6);
  expect(timeToMeasure(planned(1024), steps, null, 'left')).toBe(0);
});

it('the last pace counts: a device that grew twice as fast is believed', () => {
  const slow = stepsUpTo(128).map((step) => ({ ...step, milliseconds: 2 * step.milliseconds }));
  const later = stepsUpTo(256).filter(({ tokens }) => tokens === 256);
  expect(timeToMeasure(planned(1024), [...slow, ...later], null, 'all')).toBeCloseTo(whole(1024), 6);
});

it('nothing is foretold before anything has been timed', () => {
  expect(timeToMeasure(planned(256), [], null, 'all')).toBeNull();
});

it('the shortest setting takes less than a fifth of the next', () => {
  expect(whole(256)).toBeLessThan(whole(1024) / 5);
});
