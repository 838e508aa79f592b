import { lazy, memo } from 'react';
import type { ShownRun } from '../store/labStore.ts';
import { FigureSlot } from './FigureSlot.tsx';
import { MachineSection } from './MachineSection.tsx';
import { MatrixSection } from './MatrixSection.tsx';
import type { Stores } from './stores.ts';
import { TapeSection } from './TapeSection.tsx';
import { TokenSection } from './TokenSection.tsx';
import { TrainingOffer } from './TrainingOffer.tsx';
import { WritingSection } from './WritingSection.tsx';

// What stands further down comes after the first figure.
const HashSection = lazy(() => import('./HashSection.tsx'));
const ReversibleSection = lazy(() => import('./ReversibleSection.tsx'));
const FeedForwardSection = lazy(() => import('./FeedForwardSection.tsx'));

interface RunFiguresProps {
  readonly stores: Stores;
  readonly shown: ShownRun;
  /** True once there is a model to train. */
  readonly ready: boolean;
}

/** The figures of one run, in the order of an explanation. Nothing but another run draws all of them again. */
export const RunFigures = memo(function RunFigures({ stores, shown, ready }: RunFiguresProps) {
  const { lab: store, training, writing, measurements } = stores;
  return (
    <>
      <FigureSlot drawnFrom={shown}>
        <MachineSection store={store} shown={shown} />
      </FigureSlot>
      <FigureSlot drawnFrom={shown}>
        <TapeSection
          store={store}
          shown={shown}
          offer={
            <TrainingOffer training={training} recording={shown.recording} ready={ready && shown.live} />
          }
        >
          {shown.live && <WritingSection writing={writing} shown={shown} />}
        </TapeSection>
      </FigureSlot>
      <FigureSlot drawnFrom={shown}>
        <TokenSection store={store} shown={shown} />
      </FigureSlot>
      <FigureSlot drawnFrom={shown}>
        <HashSection store={store} measurements={measurements} shown={shown} />
      </FigureSlot>
      <FigureSlot drawnFrom={shown}>
        <MatrixSection store={store} measurements={measurements} shown={shown} />
      </FigureSlot>
      <FigureSlot drawnFrom={shown}>
        <ReversibleSection store={store} measurements={measurements} shown={shown} />
      </FigureSlot>
      <FigureSlot drawnFrom={shown}>
        <FeedForwardSection store={store} measurements={measurements} shown={shown} />
      </FigureSlot>
    </>
  );
});
