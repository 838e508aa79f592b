import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ReformerConfig } from '../config/reformerConfig.ts';
import type { TrainingPlan } from '../config/trainingPlan.ts';
import { FailureError, reasonOf, type FailureReason } from '../protocol/failureReason.ts';
import type {
  TrainingPoint,
  TrainingProgress,
  TrainingRequest,
  TrainingService,
} from '../protocol/trainingProgress.ts';

/** A training in the page, as it is shown. */
export interface TrainingState {
  readonly status: 'idle' | 'running' | 'pausing' | 'paused' | 'finished' | 'failed';
  readonly config: ReformerConfig | null;
  readonly plan: TrainingPlan | null;
  readonly progress: TrainingProgress | null;
  readonly curve: readonly TrainingPoint[];
  /** Bytes from which the training can go on, and the step that they are of. */
  readonly checkpoint: { readonly step: number; readonly bytes: Uint8Array } | null;
  /** Step from which it went on after the device was lost or the worker failed; null when that did not happen. */
  readonly recoveredAt: number | null;
  readonly failure: FailureReason | null;
  /** The training that was cancelled last, where it can still be taken up again. */
  readonly dropped: DroppedTraining | null;
}

/** A cancelled training as it stood at its last checkpoint. */
export type DroppedTraining = Pick<TrainingState, 'config' | 'plan' | 'progress' | 'curve' | 'checkpoint'>;

/** What a person, or the page's start, can do with a training. */
export interface TrainingActions {
  /** A worker is there. A training that another worker left behind goes on from its checkpoint. */
  readonly connect: (service: TrainingService) => void;
  readonly start: (config: ReformerConfig, plan: TrainingPlan) => void;
  readonly pause: () => void;
  readonly resume: () => void;
  /** Drops the training and its weights. */
  readonly cancel: () => void;
  /** Takes up the cancelled training at its last checkpoint, paused. */
  readonly undoCancel: () => void;
  readonly exportWeights: () => Promise<Uint8Array>;
}

export type TrainingStore = StoreApi<TrainingState & TrainingActions>;

const IDLE: TrainingState = {
  status: 'idle',
  config: null,
  plan: null,
  progress: null,
  curve: [],
  checkpoint: null,
  recoveredAt: null,
  failure: null,
  dropped: null,
};

/** Measurements of held-out accuracy in one training. */
const EVALUATIONS = 20;

/** @param onWeights hears that the trained weights have moved on noticeably, or are gone */
export function createTrainingStore(onWeights: () => void): TrainingStore {
  let service: TrainingService | null = null;
  let latest = 0;

  return createStore<TrainingState & TrainingActions>()((set, get) => {
    async function run(): Promise<void> {
      const request = requested();
      if (service === null || request === null) return;
      const id = ++latest;
      set({ status: 'running', failure: null });
      try {
        const outcome = await service.train(request, (progress) => {
          if (id === latest) note(progress);
        });
        if (id === latest) set({ status: outcome === 'finished' ? 'finished' : 'paused' });
      } catch (error) {
        if (id === latest) set({ status: 'failed', failure: reasonOf(error) });
      }
    }

    function restore(): void {
      const request = requested();
      if (request !== null) void service?.restoreTraining(request).then(onWeights);
    }

    function requested(): TrainingRequest | null {
      const { config, plan, checkpoint } = get();
      if (config === null || plan === null) return null;
      const evaluateEvery = Math.max(1, Math.round(plan.steps / EVALUATIONS));
      return { config, plan, resume: checkpoint?.bytes ?? null, evaluateEvery };
    }

    function note(progress: TrainingProgress): void {
      const { curve, checkpoint } = get();
      const { step, loss, evaluation } = progress;
      set({
        progress,
        curve: [...curve, { step, loss, accuracy: evaluation?.accuracy ?? null }],
        checkpoint: evaluation === null ? checkpoint : { step, bytes: evaluation.checkpoint },
      });
      if (evaluation !== null) onWeights();
    }

    return {
      ...IDLE,
      connect: (connected) => {
        service = connected;
        const { status, checkpoint } = get();
        if (status === 'idle') return;
        set({ recoveredAt: checkpoint?.step ?? 0, ...atCheckpoint(get()) });
        if (status === 'running' || status === 'failed') void run();
        else {
          if (status === 'pausing') set({ status: 'paused' });
          restore();
        }
      },
      start: (config, plan) => {
        set({ ...IDLE, config, plan });
        void run();
      },
      pause: () => {
        set({ status: 'pausing' });
        void service?.stopTraining();
      },
      resume: () => {
        void run();
      },
      cancel: () => {
        latest++;
        const { config, plan, progress, curve, checkpoint } = get();
        set({ ...IDLE, dropped: checkpoint && { config, plan, progress, curve, checkpoint } });
        void service?.forgetTraining().then(onWeights);
      },
      undoCancel: () => {
        const { dropped } = get();
        if (dropped === null) return;
        const finished = dropped.checkpoint?.step === dropped.plan?.steps;
        set({
          ...dropped,
          ...atCheckpoint(dropped),
          status: finished ? 'finished' : 'paused',
          dropped: null,
        });
        restore();
      },
      exportWeights: () =>
        service === null ? Promise.reject(new FailureError({ code: 'noWorker' })) : service.exportWeights(),
    };
  });
}

/** Steps after the checkpoint are done again, so the curve and the progress go back to it too. */
function atCheckpoint({ checkpoint, curve, progress }: DroppedTraining): Partial<TrainingState> {
  const step = checkpoint?.step ?? 0;
  const kept = curve.filter((point) => point.step <= step);
  const loss = kept.at(-1)?.loss;
  return { curve: kept, progress: progress && loss !== undefined ? { ...progress, step, loss } : null };
}
