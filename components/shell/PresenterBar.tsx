import { useText } from '../parts/text.ts';
import './presenterBar.css';

interface PresenterBarProps {
  /** Name of the section that is shown, as in `contents.<name>`. */
  readonly section: string;
  /** Of what is shown, counted from one. */
  readonly place: number;
  readonly stops: number;
  readonly onMove: (by: number) => void;
  readonly onLeave: () => void;
}

/** Where the presenter is, and the ways on, back and out for a pointer. */
export function PresenterBar({ section, place, stops, onMove, onLeave }: PresenterBarProps) {
  const text = useText();
  return (
    <div className="presenter-bar" role="group" aria-label={text('presenter.bar')}>
      <span role="status">
        {text('presenter.place', { section: text(`contents.${section}`), place, stops })}
      </span>
      <button
        type="button"
        aria-label={text('presenter.back')}
        aria-disabled={place <= 1}
        onClick={() => {
          onMove(-1);
        }}
      >
        ‹
      </button>
      <button
        type="button"
        aria-label={text('presenter.on')}
        aria-disabled={place >= stops}
        onClick={() => {
          onMove(1);
        }}
      >
        ›
      </button>
      <button type="button" aria-label={text('presenter.leave')} onClick={onLeave}>
        ✕
      </button>
    </div>
  );
}
