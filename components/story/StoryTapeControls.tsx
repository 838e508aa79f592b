import { useEffect, useRef } from 'react';
import { STORY_END } from '../../src/figures/story/definition.ts';
import type { ReformerConfig } from '../../src/config/reformerConfig.ts';
import { isMotionReduced } from '../parts/isMotionReduced.ts';
import { Segments } from '../parts/Segments.tsx';
import type { SelectionProps } from '../parts/selectionProps.ts';
import { useText } from '../parts/text.ts';

interface StoryTapeControlsProps extends Pick<SelectionProps, 'selection' | 'onSelect'> {
  readonly config: ReformerConfig;
  /** Rounds of the run that the copy above stands on. */
  readonly rounds: number;
  readonly progress: number;
  readonly onProgress: (progress: number) => void;
}

/** The whole way, in milliseconds. */
const WAY_MS = 1600;

/** Which round the tape shows (with several heads: of which), and how far it is sorted. */
export function StoryTapeControls(props: StoryTapeControlsProps) {
  const { config, rounds, progress, onProgress, selection, onSelect } = props;
  const text = useText();
  const play = usePlay(progress, onProgress);
  const { heads } = config;
  const tabs = Array.from({ length: heads * rounds }, (_, value) => ({
    value,
    label:
      heads === 1
        ? String(value + 1)
        : text('story.tape.tab', { head: Math.floor(value / rounds) + 1, round: (value % rounds) + 1 }),
  }));
  return (
    <div className="story-tape-controls">
      <Segments
        label={text(heads === 1 ? 'story.tape.round' : 'story.tape.headRound')}
        value={selection.head * rounds + Math.min(selection.round, rounds - 1)}
        options={tabs}
        onChange={(value) => {
          onSelect({ head: Math.floor(value / rounds), round: value % rounds });
        }}
      />
      <div className="story-scrub">
        <button
          type="button"
          tabIndex={-1}
          onClick={() => {
            play(0);
          }}
        >
          {text('story.tape.reading')}
        </button>
        <input
          type="range"
          aria-label={text('story.tape.scrub')}
          aria-valuetext={text(progress < STORY_END / 2 ? 'story.tape.reading' : 'story.tape.sorted')}
          min={0}
          max={STORY_END}
          step={0.01}
          value={progress}
          onChange={(event) => {
            onProgress(event.target.valueAsNumber);
          }}
          onKeyDown={(event) => {
            // A key moves from one end to the other, through all that lies between.
            const end = {
              ArrowLeft: 0,
              ArrowDown: 0,
              Home: 0,
              ArrowRight: STORY_END,
              ArrowUp: STORY_END,
              End: STORY_END,
            }[event.key];
            if (end === undefined) return;
            event.preventDefault();
            play(end);
          }}
        />
        <button
          type="button"
          tabIndex={-1}
          onClick={() => {
            play(STORY_END);
          }}
        >
          {text('story.tape.sorted')}
        </button>
      </div>
    </div>
  );
}

/** @returns a function that moves the progress to an end in even motion, or at once for those who want less of it */
function usePlay(progress: number, onProgress: (progress: number) => void): (end: number) => void {
  const frame = useRef(0);
  const latest = useRef(onProgress);
  useEffect(() => {
    latest.current = onProgress;
  });
  useEffect(
    () => () => {
      cancelAnimationFrame(frame.current);
    },
    [],
  );
  return (end) => {
    cancelAnimationFrame(frame.current);
    if (isMotionReduced()) {
      onProgress(end);
      return;
    }
    const [from, start] = [progress, performance.now()];
    const speed = STORY_END / WAY_MS;
    const move = (now: number) => {
      const gone = Math.max(0, now - start) * speed;
      const next = end > from ? Math.min(end, from + gone) : Math.max(end, from - gone);
      latest.current(next);
      if (next !== end) frame.current = requestAnimationFrame(move);
    };
    frame.current = requestAnimationFrame(move);
  };
}
