import { useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useStore } from 'zustand';
import { useText } from '../../../components/parts/text.ts';
import { anotherSeed } from '../../../src/scene/anotherSeed.ts';
import type { LabStore } from '../../../src/store/labStore.ts';
import { revealFigure } from '../../address/revealFigure.ts';
import { ControlsSection } from '../controls/ControlsSection.tsx';
import { showTraining } from '../training/showTraining.ts';
import './storyActions.css';

/** What a person can do after the first look; all other settings unfold under it. */
export function StoryActions({ store }: { readonly store: LabStore }) {
  const text = useText();
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const [isUnfolded, setUnfolded] = useState(false);
  // What an address set and cannot be run explains itself there.
  const hasProblem = useStore(store, ({ problems }) => problems.length > 0);
  const isOpen = isUnfolded || hasProblem;
  const type = () => {
    flushSync(() => {
      setUnfolded(true);
    });
    panel.current?.querySelector<HTMLInputElement>('.phrase input')?.select();
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
            revealFigure('hashing');
          }}
        >
          {text('story.do.hashing')} <span aria-hidden="true">↓</span>
        </button>
      </div>
      <div id={id} ref={panel} hidden={!isOpen}>
        <ControlsSection store={store} />
      </div>
    </>
  );
}
