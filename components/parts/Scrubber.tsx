import { useEffect, useId, useRef, useState } from 'react';
import { isMotionReduced } from './isMotionReduced.ts';
import { useText } from './text.ts';

interface ScrubberProps {
  /** What is moved through. */
  readonly label: string;
  /** Where it stands, in [0, stops − 1]; between two stops while it moves. */
  readonly value: number;
  /** Number of stops, at least 2. */
  readonly stops: number;
  /** What the stop is called, for those who do not see the figure. */
  readonly stopName: (stop: number) => string;
  readonly onChange: (value: number) => void;
}

/** Time from one stop to the next, in milliseconds. */
const STEP_MS = 900;

/**
 * Steps, scrubs and plays a sequence. For the keyboard it is one stop: arrows step, the space bar plays. With reduced
 * motion it plays from stop to stop without what lies between.
 */
export function Scrubber({ label, value, stops, stopName, onChange }: ScrubberProps) {
  const text = useText();
  const id = useId();
  const [playing, setPlaying] = useState(false);
  const last = stops - 1;
  const latest = useRef({ value, onChange });
  useEffect(() => {
    latest.current = { value, onChange };
  });
  useEffect(() => {
    if (!playing) return;
    if (isMotionReduced()) {
      const timer = setInterval(() => {
        const next = Math.floor(latest.current.value) + 1;
        latest.current.onChange(Math.min(next, last));
        if (next >= last) setPlaying(false);
      }, STEP_MS);
      return () => {
        clearInterval(timer);
      };
    }
    let frame = 0;
    // From the start, not from the last frame: whoever keeps the value may keep fewer digits of it.
    const [from, start] = [latest.current.value, performance.now()];
    const move = (now: number) => {
      const next = Math.min(last, from + Math.max(0, now - start) / STEP_MS);
      latest.current.onChange(next);
      if (next < last) frame = requestAnimationFrame(move);
      else setPlaying(false);
    };
    frame = requestAnimationFrame(move);
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [playing, last]);
  const go = (target: number) => {
    setPlaying(false);
    onChange(Math.min(last, Math.max(0, target)));
  };
  const play = () => {
    if (!playing && value >= last) onChange(0);
    setPlaying(!playing);
  };
  return (
    <div className="scrubber" role="group" aria-label={label}>
      <button
        type="button"
        tabIndex={-1}
        aria-label={text('scrubber.back')}
        aria-disabled={value <= 0}
        onClick={() => {
          go(Math.ceil(value) - 1);
        }}
      >
        ‹
      </button>
      <button
        type="button"
        tabIndex={-1}
        aria-keyshortcuts="Space"
        aria-label={text(playing ? 'scrubber.pause' : 'scrubber.play')}
        onClick={play}
      >
        {playing ? '❚❚' : '▶'}
      </button>
      <button
        type="button"
        tabIndex={-1}
        aria-label={text('scrubber.forward')}
        aria-disabled={value >= last}
        onClick={() => {
          go(Math.floor(value) + 1);
        }}
      >
        ›
      </button>
      <input
        id={id}
        type="range"
        aria-label={label}
        aria-valuetext={stopName(Math.round(value))}
        min={0}
        max={last}
        step={0.01}
        value={value}
        onChange={(event) => {
          go(event.target.valueAsNumber);
        }}
        onKeyDown={(event) => {
          if (event.key === ' ') {
            event.preventDefault();
            play();
            return;
          }
          // A key moves by a whole stop, not by a hundredth.
          const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key];
          if (step === undefined) return;
          event.preventDefault();
          go(step > 0 ? Math.floor(value) + 1 : Math.ceil(value) - 1);
        }}
      />
      <span className="scrubber-stop">{stopName(Math.round(value))}</span>
    </div>
  );
}
