import { lazy, Suspense, useEffect, useId, useRef, useState, type RefObject } from 'react';
import { useStore } from 'zustand';
import { useText } from '../../../components/parts/text.ts';
import { anotherSeed } from '../../../src/scene/anotherSeed.ts';
import type { LabStore } from '../../../src/store/labStore.ts';
import { goToFigure } from '../../address/goToFigure.ts';
import { showTraining } from '../training/showTraining.ts';
import './storyActions.css';

// Its code comes when it is unfolded.
const ControlsSection = lazy(() => import('../controls/ControlsSection.tsx'));

/** What a person can do after the first look; all other settings unfold under it. */
export function StoryActions({ store }: { readonly store: LabStore }) {
  const text = useText();
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const [isUnfolded, setUnfolded] = useState(false);
  // What an address set and cannot be run explains itself there.
  const hasProblem = useStore(store, ({ problems }) => problems.length > 0);
  const isOpen = isUnfolded || hasProblem;
  const [typing, setTyping] = useState(0);
  const type = () => {
    setUnfolded(true);
    setTyping(typing + 1);
  };
  const hash = () => {
    const { scene, change } = store.getState();
    change({ seed: anotherSeed(scene.settings.seed) });
  };
  return (
    <>
      <div className="story-actions" role="group" aria-label={text('story.do')}>
        <button type="button" className="primary" onClick={type}>
          {text('story.do.type')}
        </button>
        <button type="button" onClick={hash}>
          {text('story.do.hash')}
        </button>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => {
            setUnfolded(!isOpen);
            setTyping(0);
          }}
        >
          {text('story.do.settings')}
        </button>
        <button type="button" onClick={showTraining}>
          {text('story.do.train')}
        </button>
        <button
          type="button"
          className="story-onward"
          onClick={() => {
            goToFigure(store, 'hashing');
          }}
        >
          {text('story.do.hashing')} <span aria-hidden="true">↓</span>
        </button>
      </div>
      <div id={id} ref={panel} hidden={!isOpen}>
        {isOpen && (
          <Suspense fallback={null}>
            <ControlsSection store={store} />
            <SelectPhrase panel={panel} asked={typing} />
          </Suspense>
        )}
      </div>
    </>
  );
}

interface SelectPhraseProps {
  readonly panel: RefObject<HTMLElement | null>;
  /** How often it has been asked for; zero: the settings were unfolded for something else. */
  readonly asked: number;
}

/** Gives the keyboard to the phrase once its field is there. */
function SelectPhrase({ panel, asked }: SelectPhraseProps) {
  useEffect(() => {
    if (asked > 0) panel.current?.querySelector<HTMLInputElement>('.phrase input')?.select();
  }, [panel, asked]);
  return null;
}
