import type {
  MeasurementKind,
  MeasurementProgress,
  Measurements,
  MeasurementService,
} from '../../protocol/measurement.ts';
import type { DeviceErrors } from '../backend/deviceErrors.ts';
import { measureCollisions } from '../measurements/collisions.ts';
import { measureGradientGap } from '../measurements/gradientGap.ts';
import { measureInversion } from '../measurements/inversion.ts';
import { measureSlicing } from '../measurements/slicing.ts';
import { measureMemoryPoints } from '../measurements/memoryPoints.ts';
import { measureRecovery } from '../measurements/recovery.ts';
import { measureSpellings } from '../measurements/spellings.ts';
import { measureTrainingStep } from '../measurements/trainingStep.ts';
import type { MeasurementContext } from '../measurements/measurementContext.ts';
import type { Turns } from './turns.ts';

/** Every step of the generator is one turn; it reports what it has so far. */
type Measure<Kind extends MeasurementKind> = (
  request: Measurements[Kind]['request'],
  context: MeasurementContext,
) => AsyncGenerator<MeasurementProgress<Kind>>;

const MEASURES: { readonly [Kind in MeasurementKind]: Measure<Kind> } = {
  collisions: measureCollisions,
  recovery: measureRecovery,
  inversion: measureInversion,
  gradientGap: measureGradientGap,
  slicing: measureSlicing,
  memoryPoints: measureMemoryPoints,
  spellings: measureSpellings,
  trainingStep: measureTrainingStep,
};

/** Measures in the worker, a part a turn, so that runs of the page come in between. */
export function createMeasurementService(
  turns: Turns,
  errors: DeviceErrors,
  context: MeasurementContext,
): MeasurementService {
  const stops = new Map<MeasurementKind, AbortController>();
  return {
    async measure<Kind extends MeasurementKind>(
      kind: Kind,
      request: Measurements[Kind]['request'],
      report: (progress: MeasurementProgress<Kind>) => void,
    ): Promise<'finished' | 'stopped'> {
      stops.get(kind)?.abort();
      const stop = new AbortController();
      stops.set(kind, stop);
      const parts = (MEASURES[kind] as Measure<Kind>)(request, context);
      try {
        while (!stop.signal.aborted) {
          const part = await turns.take(async () => {
            // Its turn may come long after it was asked for.
            if (stop.signal.aborted) return null;
            errors.clear();
            const next = await parts.next();
            errors.check();
            return next;
          });
          if (part === null) break;
          if (part.done === true) return 'finished';
          report(part.value);
        }
        return 'stopped';
      } finally {
        // Stopped or failed in the middle: what it holds on the device is let go.
        await turns.take(() => parts.return(undefined));
      }
    },
    stopMeasuring(kind: MeasurementKind): Promise<void> {
      stops.get(kind)?.abort();
      return Promise.resolve();
    },
  };
}
