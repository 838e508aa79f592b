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
import type { MeasurementContext } from '../measurements/measurementContext.ts';
import type { Turns } from './turns.ts';

/** Every step of the generator is one turn; it reports what it has so far. */
type Measure<Kind extends MeasurementKind> = (
  request: Measurements[Kind]['request'],
  ground: MeasurementContext,
) => AsyncGenerator<MeasurementProgress<Kind>>;

const MEASURES: { readonly [Kind in MeasurementKind]: Measure<Kind> } = {
  collisions: measureCollisions,
  recovery: measureRecovery,
  inversion: measureInversion,
  gradientGap: measureGradientGap,
  slicing: measureSlicing,
  memoryPoints: measureMemoryPoints,
};

/** Measures in the worker, a part a turn, so that runs of the page come in between. */
export class WorkerMeasurements implements MeasurementService {
  private readonly turns: Turns;
  private readonly errors: DeviceErrors;
  private readonly ground: MeasurementContext;
  private readonly stops = new Map<MeasurementKind, AbortController>();

  constructor(turns: Turns, errors: DeviceErrors, ground: MeasurementContext) {
    this.turns = turns;
    this.errors = errors;
    this.ground = ground;
  }

  async measure<Kind extends MeasurementKind>(
    kind: Kind,
    request: Measurements[Kind]['request'],
    report: (progress: MeasurementProgress<Kind>) => void,
  ): Promise<'finished' | 'stopped'> {
    this.stops.get(kind)?.abort();
    const stop = new AbortController();
    this.stops.set(kind, stop);
    const parts = (MEASURES[kind] as Measure<Kind>)(request, this.ground);
    try {
      while (!stop.signal.aborted) {
        const part = await this.turns.take(async () => {
          this.errors.clear();
          const next = await parts.next();
          this.errors.check();
          return next;
        });
        if (part.done === true) return 'finished';
        report(part.value);
      }
      return 'stopped';
    } finally {
      // Stopped or failed in the middle: what it holds on the device is let go.
      await this.turns.take(() => parts.return(undefined));
    }
  }

  stopMeasuring(kind: MeasurementKind): Promise<void> {
    this.stops.get(kind)?.abort();
    return Promise.resolve();
  }
}
