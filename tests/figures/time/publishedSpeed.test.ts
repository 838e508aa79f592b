import { expect, it } from 'vitest';
import { PUBLISHED_SPEED } from '../../../src/figures/time/publishedSpeed.ts';

it('the Reformer is slower than the Transformer at all four published lengths', () => {
  const [transformer, reformer] = PUBLISHED_SPEED;
  expect(reformer?.speeds).toHaveLength(4);
  reformer?.speeds.forEach(({ stepsPerSecond }, index) => {
    expect(stepsPerSecond).toBeLessThan(transformer?.speeds[index]?.stepsPerSecond ?? 0);
  });
});
