import { memo, useState } from 'react';
import { TrainingPanel } from '../../components/TrainingPanel.tsx';
import type { BackendFacts } from '../recording/recording.ts';
import type { LabActions } from '../store/labStore.ts';
import { configOf, settingProblems, type Settings } from '../store/settings.ts';
import type { TrainingStore } from '../store/trainingStore.ts';
import { shippedWeightsName, trainingDefaults } from '../tasks/trainingDefaults.ts';
import { saveFile } from './saveFile.ts';
import { sameNetwork, trainingFacts, trainingStand } from './trainingView.ts';
import type { UrlOptions } from './urlOptions.ts';
import { useTraining } from './useTraining.ts';

interface TrainingSectionProps {
  readonly training: TrainingStore;
  readonly settings: Settings;
  /** What there is to train on; null until it has started. */
  readonly backend: BackendFacts | null;
  readonly onChange: LabActions['change'];
  readonly onRetry: (backend: UrlOptions['backend']) => void;
}

/** Training in the page. A step redraws this section only. */
export const TrainingSection = memo(function TrainingSection({
  training,
  settings,
  backend,
  onChange,
  onRetry,
}: TrainingSectionProps) {
  const state = useTraining(training);
  const [exportFailure, setExportFailure] = useState<string | null>(null);
  const offered = settingProblems(settings).length > 0 ? null : trainingDefaults(configOf(settings));
  const config = state.config ?? offered?.config;
  const plan = state.plan ?? offered?.plan;
  if (backend === null || config === undefined || plan === undefined) return null;
  const checkpoint = state.checkpoint?.step ?? 0;
  return (
    <TrainingPanel
      status={state.status}
      facts={trainingFacts(config, plan)}
      shipped={shippedWeightsName(config) !== null}
      followed={offered !== null && sameNetwork(config, offered.config)}
      stand={trainingStand(state, plan.steps)}
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
            saveFile(bytes, `duplication-${config.maxTokens}-step-${checkpoint}.safetensors`);
          },
          (error: unknown) => {
            setExportFailure(error instanceof Error ? error.message : String(error));
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
        onChange({ tokens: config.maxTokens, layers: config.layers.length, heads: config.heads });
      }}
    />
  );
});
