import { useStore } from 'zustand';
import { settingProblems, configOf, type Settings } from '../store/settings.ts';
import type { TrainingStore } from '../store/trainingStore.ts';
import { shippedWeightsName, trainingDefaults } from '../tasks/trainingDefaults.ts';

interface TrainingSectionProps {
  readonly training: TrainingStore;
  readonly settings: Settings;
  /** Whether a backend is there to train on. */
  readonly ready: boolean;
}

/** Training in the page: a network for the settings as they stand. */
export function TrainingSection({ training, settings, ready }: TrainingSectionProps) {
  const state = useStore(training);
  if (!ready || settingProblems(settings).length > 0) return null;
  const config = configOf(settings);
  const { plan } = trainingDefaults(config);
  return (
    <section data-testid="training" data-status={state.status} data-shipped={shippedWeightsName(config)}>
      {state.progress?.step} / {plan.steps}
    </section>
  );
}
