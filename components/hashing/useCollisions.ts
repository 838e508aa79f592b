import { useMemo } from 'react';
import type { ReformerConfig } from '../../src/config/reformerConfig.ts';
import type { Measure } from '../../src/protocol/measure.ts';
import { useMeasurement, type OwnMeasurement } from '../parts/useMeasurement.ts';

/** Pairs at each angle and fresh rotations of a measurement: a few seconds even without a graphics card. */
const MEASURED = { pairs: 64, rotations: 320, seed: 1 };

/** Every fifteen degrees from 0° to 180°. */
const ANGLES = Array.from({ length: 13 }, (_, index) => (index * Math.PI) / 12);

/**
 * How often random vectors of the run's size fall into one of its buckets. It stands on no run: two runs with heads of
 * one width and equal bucket factors have the same.
 *
 * @param config of the run; null where its layer is not hashed
 */
export function useCollisions(
  measure: Measure | undefined,
  config: ReformerConfig | null,
): OwnMeasurement<'collisions'> {
  const request = useMemo(
    () =>
      config && {
        ...MEASURED,
        headDim: config.headDim,
        bucketFactors: config.bucketFactors,
        angles: ANGLES,
      },
    [config],
  );
  return useMeasurement(measure, 'collisions', request, null);
}
