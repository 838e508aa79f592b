import { lazy } from 'react';
import { useStore } from 'zustand';
import { reasonText } from '../../components/parts/reason.ts';
import { useText } from '../../components/parts/text.ts';
import { Failure } from '../../components/shell/Failure.tsx';
import { ControlsSection } from './ControlsSection.tsx';
import { FigureSlot } from './FigureSlot.tsx';
import { MachineSection } from './MachineSection.tsx';
import { MatrixSection } from './MatrixSection.tsx';
import { TapeSection } from './TapeSection.tsx';
import { TokenSection } from './TokenSection.tsx';
import { TrainingOffer } from './TrainingOffer.tsx';
import { WritingSection } from './WritingSection.tsx';
import type { Stores } from './stores.ts';
import type { UrlOptions } from './urlOptions.ts';

// What stands further down comes after the first figure.
const FeedForwardSection = lazy(() => import('./FeedForwardSection.tsx'));
const HashSection = lazy(() => import('./HashSection.tsx'));
const MemorySection = lazy(() => import('./MemorySection.tsx'));
const ReversibleSection = lazy(() => import('./ReversibleSection.tsx'));
const TrainingSection = lazy(() => import('./TrainingSection.tsx'));

interface ExplorePageProps {
  readonly stores: Stores;
  readonly onRetry: (backend: UrlOptions['backend']) => void;
}

/** The one page, an explanation from top to bottom: what is asked, the run's figures, what training costs. */
export function ExplorePage({ stores, onRetry }: ExplorePageProps) {
  const { lab: store, training, writing, measurements } = stores;
  const text = useText();
  const shown = useStore(store, (state) => state.shown);
  const status = useStore(store, (state) => state.status);
  const failure = useStore(store, (state) => state.failure);
  const backend = useStore(store, (state) => state.backend);
  const lostDevice = useStore(store, (state) => state.lostDevice);
  const givenUp = useStore(store, (state) => state.givenUp);
  const busy = status === 'running' || status === 'starting';
  return (
    <main className="page">
      <h1>{text('page.title')}</h1>
      <p className="lead">{text('page.lead')}</p>
      <ControlsSection store={store} />
      {lostDevice !== null && status !== 'failed' && (
        <p className="notice" role="status">
          {text('notice.lostDevice', { reason: reasonText(text, lostDevice) })}
        </p>
      )}
      {status === 'failed' && <Failure reason={failure ?? ''} onRetry={onRetry} />}
      {shown === null ? (
        <p className="empty" role="status">
          {text(busy ? 'page.computing' : 'page.empty')}
        </p>
      ) : (
        <div
          id="figures"
          tabIndex={-1}
          className="figures"
          data-busy={status === 'running' && shown.live}
          aria-busy={status === 'running'}
        >
          <FigureSlot drawnFrom={shown}>
            <MachineSection store={store} shown={shown} />
          </FigureSlot>
          <FigureSlot drawnFrom={shown}>
            <TapeSection
              store={store}
              shown={shown}
              offer={
                <TrainingOffer
                  training={training}
                  recording={shown.recording}
                  ready={backend !== null && shown.live}
                />
              }
            >
              {shown.live && <WritingSection writing={writing} shown={shown} />}
            </TapeSection>
          </FigureSlot>
          <FigureSlot drawnFrom={shown}>
            <TokenSection store={store} shown={shown} />
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
        </div>
      )}
      <FigureSlot>
        <HashSection store={store} measurements={measurements} />
      </FigureSlot>
      <FigureSlot>
        <MemorySection store={store} measurements={measurements} />
      </FigureSlot>
      <FigureSlot>
        <TrainingSection lab={store} training={training} onRetry={onRetry} />
      </FigureSlot>
      {givenUp.length > 0 && (
        <p className="notice" role="status">
          {givenUp
            .map(({ backend: each, reason }) =>
              text('notice.givenUp', {
                backend: text(`backend.${each}`),
                reason: reasonText(text, reason),
              }),
            )
            .join(' ')}
        </p>
      )}
    </main>
  );
}
