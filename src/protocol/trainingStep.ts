import type { ReformerConfig } from '../config/reformerConfig.ts';

/** Bytes and milliseconds of one untapped pass, after a warm-up. */
export interface PassCost {
  /** Largest number of bytes held at once, without parameters and optimiser. */
  readonly peakBytes: number;
  readonly milliseconds: number;
}

/** What was measured of one network at one length. */
export interface TrainingCost {
  readonly parameterBytes: number;
  readonly optimiserBytes: number;
  readonly forward: PassCost;
  /** A whole step: forward, backward and the optimiser, each block updated as soon as it is differentiated. */
  readonly step: PassCost;
}

/** A training step of one sequence, made both ways in turns: activations rebuilt, and stored. */
export interface TrainingStepRequest {
  readonly config: ReformerConfig;
}

/** Several steps of one kind. */
export interface StepCost {
  /** Largest of all, without parameters and optimiser. */
  readonly peakBytes: number;
  /** Of each step, in the order in which they were made. */
  readonly milliseconds: readonly number[];
}

/** Each is null until it has been measured. */
export interface TrainingStep {
  readonly reversible: StepCost | null;
  readonly stored: StepCost | null;
}
