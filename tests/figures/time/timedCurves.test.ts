import { expect, it } from 'vitest';
import { REMEDIES } from '../../../src/costs/variants.ts';
import { timedCurves } from '../../../src/figures/time/timedCurves.ts';

it('time is compared: with the Reformer while no remedy is taken, then with the model that has those taken', () => {
  expect(timedCurves(['transformer'], REMEDIES.transformer)).toEqual(['transformer', 'reformer']);
  expect(timedCurves(['transformer'], REMEDIES.flash)).toEqual(['transformer', 'flash']);
  expect(timedCurves(['reformer'], REMEDIES.reformer)).toEqual(['reformer']);
  // No formula counts operations of a choice of one's own.
  const own = { ...REMEDIES.reformer, attention: 'flash' } as const;
  expect(timedCurves(['transformer'], own)).toEqual(['transformer']);
});
