import { memo } from 'react';
import { TrainingNotice } from '../../../components/training/TrainingNotice.tsx';
import type { Recording } from '../../../src/recording/recording.ts';
import type { TrainingStore } from '../../../src/store/trainingStore.ts';
import { trainingDefaults } from '../../../src/tasks/trainingDefaults.ts';
import { showTraining } from './showTraining.ts';
import { sameNetwork, trainingStatus } from './trainingView.ts';
import { useTraining } from '../../hooks/useTraining.ts';

interface TrainingOfferProps {
  readonly training: TrainingStore;
  /** The run that the figures show. */
  readonly recording: Recording;
  /** Whether a backend is there to train on. */
  readonly ready: boolean;
}

/** Beside the spelling: that its weights are random and can be trained here, or how far that has come. */
export const TrainingOffer = memo(function TrainingOffer({ training, recording, ready }: TrainingOfferProps) {
  const state = useTraining(training);
  const origin = recording.weights.kind;
  const { config, plan } = trainingDefaults(recording.config);
  const own = state.config !== null && sameNetwork(state.config, recording.config);
  if (origin !== 'random' && !own) return null;
  return (
    <TrainingNotice
      random={origin === 'random'}
      training={own ? trainingStatus(state, state.plan?.steps ?? plan.steps) : null}
      onStart={
        ready && state.status === 'idle'
          ? () => {
              state.start(config, plan);
            }
          : null
      }
      onShow={showTraining}
    />
  );
});
