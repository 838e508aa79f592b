import type { ReformerConfig } from '../config/reformerConfig.ts';
import type { TrainingPlan } from '../config/trainingPlan.ts';
import type { TrainingPoint } from '../protocol/trainingProgress.ts';

/** A training as it stood at a checkpoint, kept beyond the page. */
export interface KeptTraining {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly config: ReformerConfig;
  readonly plan: TrainingPlan;
  readonly curve: readonly TrainingPoint[];
  readonly checkpoint: { readonly step: number; readonly bytes: Uint8Array };
}
