import { useState } from 'react';
import { useStore } from 'zustand';
import { KeptTrainings } from '../../../components/training/KeptTrainings.tsx';
import { TrainingPanel } from '../../../components/training/TrainingPanel.tsx';
import type { ReformerConfig } from '../../../src/config/reformerConfig.ts';
import { reasonOf, type FailureReason } from '../../../src/protocol/failureReason.ts';
import type { LabStore } from '../../../src/store/labStore.ts';
import { configOf, settingProblems } from '../../../src/scene/settings.ts';
import type { TrainingStore } from '../../../src/store/trainingStore.ts';
import { shippedWeightsName, trainingDefaults } from '../../../src/tasks/trainingDefaults.ts';
import { saveFile } from '../../../components/parts/saveFile.ts';
import { sameNetwork, trainingFacts, trainingStatus } from './trainingView.ts';
import type { PageOptions } from '../../address/pageOptions.ts';
import { useTraining } from '../../hooks/useTraining.ts';

interface TrainingSectionProps {
  readonly lab: LabStore;
  readonly training: TrainingStore;
  readonly onRetry: (backend: PageOptions['backend']) => void;
}

/** Training in the page. A step redraws this section only. */
export default function TrainingSection({ lab, training, onRetry }: TrainingSectionProps) {
  const settings = useStore(lab, (state) => state.scene.settings);
  const backend = useStore(lab, (state) => state.backend);
  const state = useTraining(training);
  const [exportFailure, setExportFailure] = useState<FailureReason | null>(null);
  const offered = settingProblems(settings).length > 0 ? null : trainingDefaults(configOf(settings));
  const config = state.config ?? offered?.config;
  const plan = state.plan ?? offered?.plan;
  if (backend === null || config === undefined || plan === undefined) return null;
  const checkpoint = state.checkpoint?.step ?? 0;
  const showNetwork = ({ maxTokens, layers, heads }: ReformerConfig) => {
    lab.getState().change({ tokens: maxTokens, layers: layers.length, heads });
  };
  return (
    <TrainingPanel
      status={state.status}
      facts={trainingFacts(config, plan)}
      shipped={shippedWeightsName(config) !== null}
      followed={offered !== null && sameNetwork(config, offered.config)}
      training={trainingStatus(state, plan.steps)}
      curve={state.curve}
      checkpoint={checkpoint}
      recoveredAt={state.recoveredAt}
      failure={state.failure}
      dropped={state.dropped?.checkpoint?.step ?? null}
      exportFailure={exportFailure}
      onStart={
        offered === null
          ? null
          : () => {
              state.start(offered.config, offered.plan);
            }
      }
      onPause={state.pause}
      onResume={state.resume}
      onCancel={state.cancel}
      onUndo={state.undoCancel}
      onExport={() => {
        setExportFailure(null);
        state.exportWeights().then(
          (bytes) => {
            saveFile(
              new Blob([bytes.slice().buffer], { type: 'application/octet-stream' }),
              `duplication-${config.maxTokens}-step-${checkpoint}.safetensors`,
            );
          },
          (error: unknown) => {
            setExportFailure(reasonOf(error));
          },
        );
      }}
      onWasm={
        backend.backend === 'wasm'
          ? null
          : () => {
              onRetry('wasm');
            }
      }
      onReturn={() => {
        showNetwork(config);
      }}
      keeping={state.keeping}
    >
      <KeptTrainings
        kept={state.offered.map((kept) => ({
          ...{ id: kept.id, savedAt: kept.savedAt, step: kept.checkpoint.step, steps: kept.plan.steps },
          ...{ tokens: kept.config.maxTokens, layers: kept.config.layers.length, heads: kept.config.heads },
        }))}
        onTakeUp={
          state.status === 'idle'
            ? (id) => {
                const taken = state.offered.find((kept) => kept.id === id);
                state.takeUp(id);
                if (taken !== undefined) showNetwork(taken.config);
              }
            : null
        }
        onDecline={state.decline}
      />
    </TrainingPanel>
  );
}
