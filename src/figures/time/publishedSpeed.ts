import { LONG_RANGE_ARENA } from '../../costs/published.ts';

/** Published speed, by model and length, in training steps a second. */
export const PUBLISHED_SPEED = (['transformer', 'reformer', 'performer'] as const).map((model) => ({
  model,
  speeds: LONG_RANGE_ARENA.kilotokens.map((kilotokens, index) => ({
    tokens: kilotokens * 1000,
    stepsPerSecond: LONG_RANGE_ARENA.stepsPerSecond[model][index] ?? NaN,
  })),
}));
