import { useMemo } from 'react';
import { useStore } from 'zustand';
import { Badge } from '../../components/Badge.tsx';
import { Controls } from '../../components/Controls.tsx';
import { Failure } from '../../components/Failure.tsx';
import { Header } from '../../components/Header.tsx';
import { reasonText } from '../../components/reason.ts';
import { useText } from '../../components/text.ts';
import { weightsOrigin } from '../recording/weightsOrigin.ts';
import type { TrainingStore } from '../store/trainingStore.ts';
import type { WritingStore } from '../store/writingStore.ts';
import type { LabState, LabStore } from '../store/labStore.ts';
import { encodePhrase } from '../tasks/phrase.ts';
import { wordLength } from '../tasks/duplication.ts';
import { HashSection } from './HashSection.tsx';
import { MemorySection } from './MemorySection.tsx';
import { TrainingOffer } from './TrainingOffer.tsx';
import { TrainingSection } from './TrainingSection.tsx';
import { RunFigures } from './RunFigures.tsx';
import { WritingSection } from './WritingSection.tsx';
import type { Theme, UrlOptions } from './urlOptions.ts';

interface ExplorePageProps {
  readonly store: LabStore;
  readonly training: TrainingStore;
  readonly writing: WritingStore;
  readonly theme: Theme;
  readonly onTheme: (theme: Theme) => void;
  readonly onLanguage: (language: LabState['language']) => void;
  readonly onRetry: (backend: UrlOptions['backend']) => void;
}

/** The one page: what is asked, the run's figures, what is known of the selected token. */
export function ExplorePage(props: ExplorePageProps) {
  const { store, training, writing, theme, onTheme, onLanguage, onRetry } = props;
  const text = useText();
  const state = useStore(store);
  const { settings, phrase, shown, status, selection } = state;
  const room = wordLength({ tokens: settings.tokens });
  const fit = useMemo(
    () => encodePhrase(phrase, { tokens: settings.tokens, vocabulary: 64 }),
    [phrase, settings.tokens],
  );
  const busy = status === 'running' || status === 'starting';
  return (
    <>
      <Header
        language={state.language}
        theme={theme}
        onTheme={onTheme}
        onLanguage={onLanguage}
        badge={
          <Badge
            backend={shown?.live === false ? null : state.backend}
            state={badgeState(state)}
            weights={shown === null ? 'shipped' : weightsOrigin(shown.recording.weights)}
          />
        }
      />
      <main className="page">
        <h1>{text('page.title')}</h1>
        <p className="lead">{text('page.lead')}</p>
        <Controls
          settings={settings}
          phrase={phrase}
          room={room}
          cut={fit.cut}
          filled={fit.filled}
          merged={fit.merged}
          problems={state.problems}
          busy={busy}
          onChange={state.change}
          onType={state.type}
          onRun={() => {
            state.change({});
          }}
          onReset={state.reset}
        />
        {state.lostDevice !== null && status !== 'failed' && (
          <p className="notice" role="status">
            {text('notice.lostDevice', { reason: reasonText(text, state.lostDevice) })}
          </p>
        )}
        {status === 'failed' && <Failure reason={state.failure ?? ''} onRetry={onRetry} />}
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
            <RunFigures
              shown={shown}
              selection={selection}
              onSelect={state.select}
              offer={
                <TrainingOffer
                  training={training}
                  recording={shown.recording}
                  ready={state.backend !== null && shown.live}
                />
              }
            >
              {shown.live && <WritingSection writing={writing} shown={shown} />}
            </RunFigures>
          </div>
        )}
        <TrainingSection
          training={training}
          settings={settings}
          backend={state.backend}
          onChange={state.change}
          onRetry={onRetry}
        />
        <HashSection />
        <MemorySection />
        {state.givenUp.length > 0 && (
          <p className="notice" role="status">
            {state.givenUp
              .map(({ backend, reason }) =>
                text('notice.givenUp', {
                  backend: text(`backend.${backend}`),
                  reason: reasonText(text, reason),
                }),
              )
              .join(' ')}
          </p>
        )}
      </main>
    </>
  );
}

function badgeState({ status, shown }: LabState): Parameters<typeof Badge>[0]['state'] {
  if (status === 'failed' || status === 'starting' || status === 'empty') return status;
  if (status === 'running') return shown?.live === true ? 'running' : 'starting';
  return shown?.live === true ? 'live' : 'recorded';
}
