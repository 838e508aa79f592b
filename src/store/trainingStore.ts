import { createStore, type StoreApi } from 'zustand/vanilla';
import type { KeptTraining } from './keptTraining.ts';
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
  /** Trainings that earlier pages have left, the newest first. */
  readonly offered: readonly KeptTraining[];
  /** Whether this browser keeps checkpoints beyond the page; null until that was tried. */
  readonly keeping: 'kept' | 'refused' | null;
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
  readonly offer: (left: readonly KeptTraining[]) => void;
  /** Takes up an offered training where it stood, in place of the one before. */
  readonly takeUp: (id: string) => void;
  /** An offered training is not wanted. */
  readonly decline: (id: string) => void;
  readonly toldKeeping: (keeping: 'kept' | 'refused') => void;
}

export type TrainingStore = StoreApi<TrainingState & TrainingActions>;

/** A training apart from what the browser keeps of others. */
const IDLE: Omit<TrainingState, 'offered' | 'keeping'> = {
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
      offered: [],
      keeping: null,
      connect: (connected) => {
        const isFirst = service === null;
        service = connected;
        const { status, checkpoint } = get();
        if (status === 'idle') return;
        // A kept training may have been taken up before there was any worker.
        set({ recoveredAt: isFirst ? null : (checkpoint?.step ?? 0), ...atCheckpoint(get()) });
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
      offer: (offered) => {
        set({ offered });
      },
      takeUp: (id) => {
        const { offered } = get();
        const kept = offered.find((each) => each.id === id);
        if (kept === undefined) return;
        latest++;
        const { config, plan, curve, checkpoint } = kept;
        const { step } = checkpoint;
        const loss = curve.at(-1)?.loss ?? NaN;
        const progress = {
          step,
          steps: plan.steps,
          loss,
          gradientNorm: NaN,
          millisecondsLeft: 0,
          evaluation: null,
        };
        set({
          ...IDLE,
          ...{ config, plan, curve, progress, checkpoint },
          status: step === plan.steps ? 'finished' : 'paused',
          offered: offered.filter((each) => each.id !== id),
        });
        restore();
      },
      decline: (id) => {
        set({ offered: get().offered.filter((each) => each.id !== id) });
      },
      toldKeeping: (keeping) => {
        set({ keeping });
      },
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
