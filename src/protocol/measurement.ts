import type { CollisionCounts, CollisionRequest } from './collisions.ts';
import type { GradientGap, GradientGapRequest, Inversion, InversionRequest } from './inversion.ts';
import type { SlicingRequest, SlicingResult } from './slicing.ts';
import type { MemoryPoints, MemoryPointsRequest } from './memoryPoints.ts';
import type { Recovery, RecoveryRequest } from './recovery.ts';
import type { Spellings, SpellingsRequest } from './spellings.ts';
import type { TrainingStep, TrainingStepRequest } from './trainingStep.ts';

/** What can be measured on demand in the worker: what is asked, and what is told of it, also while it grows. */
export interface Measurements {
  readonly collisions: { readonly request: CollisionRequest; readonly result: CollisionCounts };
  readonly inversion: { readonly request: InversionRequest; readonly result: Inversion };
  readonly gradientGap: { readonly request: GradientGapRequest; readonly result: GradientGap };
  readonly slicing: { readonly request: SlicingRequest; readonly result: SlicingResult };
  readonly memoryPoints: { readonly request: MemoryPointsRequest; readonly result: MemoryPoints };
  readonly recovery: { readonly request: RecoveryRequest; readonly result: Recovery };
  readonly spellings: { readonly request: SpellingsRequest; readonly result: Spellings };
  readonly trainingStep: { readonly request: TrainingStepRequest; readonly result: TrainingStep };
}

export type MeasurementKind = keyof Measurements;

/** Where a measurement stands. What has been measured until then is part of it. */
export interface MeasurementProgress<Kind extends MeasurementKind> {
  /** Parts done, of `total`. */
  readonly done: number;
  readonly total: number;
  readonly result: Measurements[Kind]['result'];
}

/** What a worker does to measure. */
export interface MeasurementService {
  /** @returns whether it came to its end, or was stopped before */
  measure<Kind extends MeasurementKind>(
    kind: Kind,
    request: Measurements[Kind]['request'],
    report: (progress: MeasurementProgress<Kind>) => void,
  ): Promise<'finished' | 'stopped'>;
  /** The part in progress is the last one. */
  stopMeasuring(kind: MeasurementKind): Promise<void>;
}
