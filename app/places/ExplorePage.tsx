import { lazy, Suspense, useCallback, useDeferredValue } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { useStore } from 'zustand';
import { FigureCrash } from '../../components/parts/FigureCrash.tsx';
import { reasonText } from '../../components/parts/reason.ts';
import { useText } from '../../components/parts/text.ts';
import { AddressNotice } from '../../components/shell/AddressNotice.tsx';
import { Failure } from '../../components/shell/Failure.tsx';
import { ContentsSection } from '../sections/contents/ContentsSection.tsx';
import { StoryActions } from '../sections/story/StoryActions.tsx';
import { StorySection } from '../sections/story/StorySection.tsx';
import { usePresenter } from '../hooks/usePresenter.ts';
import { PresenterView } from './PresenterView.tsx';
import { useSectionTabs } from '../hooks/useSectionTabs.ts';
import { PageSection } from '../../components/shell/PageSection.tsx';
import { FigureSlot } from './FigureSlot.tsx';
import { LaterMessages } from './LaterMessages.tsx';
import { RunFigures } from './RunFigures.tsx';
import type { Stores } from '../stores.ts';
import type { PageOptions } from '../address/pageOptions.ts';

// Loaded on their own, so that the first figure need not wait for them.
const MemorySection = lazy(() => import('../sections/memory/MemorySection.tsx'));
const RelativesSection = lazy(() => import('../sections/relatives/RelativesSection.tsx'));
const WeightsNotice = lazy(() => import('../sections/weights/WeightsNotice.tsx'));
const WeightsSection = lazy(() => import('../sections/weights/WeightsSection.tsx'));
const TrainingSection = lazy(() => import('../sections/training/TrainingSection.tsx'));

interface ExplorePageProps {
  readonly stores: Stores;
  readonly onRetry: (backend: PageOptions['backend']) => void;
}

/** The one page, an explanation from top to bottom: what is asked, the run's figures, what training costs. */
export function ExplorePage({ stores, onRetry }: ExplorePageProps) {
  const { lab: store, training, measurements } = stores;
  const text = useText();
  const isHeld = useCallback(() => store.getState().scene.selection.pinned, [store]);
  const latest = useStore(store, (state) => state.shown);
  // A new run is drawn bit by bit: drawing all figures at once would hold up the page.
  const shown = useDeferredValue(latest);
  const status = useStore(store, (state) => state.status);
  const failure = useStore(store, (state) => state.failure);
  const backend = useStore(store, (state) => state.backend);
  const lostDevice = useStore(store, (state) => state.lostDevice);
  const dropped = useStore(store, (state) => state.dropped);
  const givenUp = useStore(store, (state) => state.givenUp);
  useSectionTabs(isHeld);
  const presenter = usePresenter();
  const busy = status === 'running' || status === 'starting';
  return (
    <main className="page">
      <AddressNotice dropped={dropped} onDismiss={store.getState().dismissDropped} />
      {shown === null ? (
        <>
          <h1>{text('page.title')}</h1>
          <p className="lead">{text('page.lead')}</p>
        </>
      ) : (
        <ErrorBoundary FallbackComponent={FigureCrash} resetKeys={[shown]}>
          <PageSection name="story" hasDoor={false}>
            <StorySection store={store} measurements={measurements} shown={shown} />
          </PageSection>
        </ErrorBoundary>
      )}
      <StoryActions store={store} />
      <Suspense fallback={null}>
        <LaterMessages>
          <WeightsNotice stores={stores} />
        </LaterMessages>
      </Suspense>
      <ContentsSection store={store} onPresent={presenter.start} />
      {lostDevice !== null && status !== 'failed' && (
        <p className="notice" role="status">
          {text(status === 'starting' ? 'notice.rebuilding' : 'notice.lostDevice', {
            reason: reasonText(text, lostDevice),
          })}
        </p>
      )}
      {status === 'failed' && <Failure reason={failure} onRetry={onRetry} />}
      {shown === null ? (
        <>
          <p className="empty" role="status">
            {text(busy ? 'page.computing' : 'page.empty')}
          </p>
          {/* The one figure that needs no run. */}
          <FigureSlot section="memory">
            <MemorySection store={store} measurements={measurements} shown={null} />
          </FigureSlot>
        </>
      ) : (
        <div
          id="figures"
          tabIndex={-1}
          className="figures"
          data-busy={status === 'running' && shown.live}
          aria-busy={status === 'running' || shown !== latest}
        >
          <RunFigures stores={stores} shown={shown} ready={backend !== null} />
        </div>
      )}
      <FigureSlot section="relatives" hasDoor={false}>
        <RelativesSection />
      </FigureSlot>
      <FigureSlot section="training">
        <TrainingSection lab={store} training={training} onRetry={onRetry} />
        <WeightsSection stores={stores} />
      </FigureSlot>
      <PresenterView presenter={presenter} />
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
