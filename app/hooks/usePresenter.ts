import { useCallback, useEffect, useState } from 'react';
import { reveal } from '../address/revealFigure.ts';

/** What is shown alone: a section of the page, or the part of it that carries this name. */
export interface PresentedStop {
  readonly section: string;
  /** Null in a section that is shown as a whole. */
  readonly part: string | null;
}

interface Presented {
  readonly stops: readonly PresentedStop[];
  /** In [0, stops − 1]. */
  readonly place: number;
}

/** What is shown alone, and the ways on, back and out. */
export interface Presenter {
  /** Null while the whole page is shown. */
  readonly presented: Presented | null;
  readonly start: () => void;
  readonly move: (by: number) => void;
  readonly leave: () => void;
}

/** No letter key: whoever dictates to a browser would press one by chance. */
const PRESENTER_KEY = 'F8';

/** Keys of a keyboard and of a presenter's remote control; those of a control that has the focus stay its own. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
};

/** Shows one part of the page at a time: F8 begins and ends it, arrows step, Escape ends it. */
export function usePresenter(): Presenter {
  const [presented, setPresented] = useState<Presented | null>(null);

  const start = useCallback(() => {
    const stops = listStops();
    setPresented({
      stops,
      place: Math.max(
        0,
        stops.findIndex(({ section }) => isInSight(section)),
      ),
    });
  }, []);
  const move = useCallback((by: number) => {
    setPresented((before) => {
      if (before === null) return null;
      // Listed anew: a figure may have come or gone with a run.
      const shown = before.stops[before.place];
      const stops = listStops();
      const from = stops.findIndex(({ section, part }) => section === shown?.section && part === shown.part);
      return { stops, place: Math.min(stops.length - 1, Math.max(0, from + by)) };
    });
  }, []);
  const section = presented?.stops[presented.place]?.section;
  const leave = useCallback(() => {
    setPresented(null);
    // Once the page stands again.
    requestAnimationFrame(() => {
      reveal(`[data-section="${section ?? ''}"]`);
    });
  }, [section]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.key === PRESENTER_KEY) {
        event.preventDefault();
        if (presented === null) start();
        else leave();
      }
      if (presented === null) return;
      if (event.key === 'Escape') {
        if (isOnControl(event.target)) letGo();
        else leave();
      }
      const by = STEPS[event.key];
      if (by === undefined || (event.key.startsWith('Arrow') && isOnControl(event.target))) return;
      event.preventDefault();
      letGo();
      move(by);
    };
    addEventListener('keydown', onKey);
    return () => {
      removeEventListener('keydown', onKey);
    };
  }, [presented, start, leave, move]);

  return { presented, start, move, leave };
}

/** @returns in the order of the page; a section with named parts is a stop for each of them */
function listStops(): PresentedStop[] {
  return [...document.querySelectorAll<HTMLElement>('[data-section]')].flatMap((root): PresentedStop[] => {
    const section = root.dataset['section'] ?? '';
    const parts = [...root.querySelectorAll<HTMLElement>('[data-part]')];
    if (parts.length === 0) return [{ section, part: null }];
    return parts.map(({ dataset }) => ({ section, part: dataset['part'] ?? '' }));
  });
}

function isInSight(section: string): boolean {
  const root = document.querySelector(`[data-section="${section}"]`);
  return (root?.getBoundingClientRect().bottom ?? 0) > 0.4 * window.innerHeight;
}

/** What is hidden next must not go on hearing keys. */
function letGo(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

/** Whether the keyboard is in something that has uses of its own for arrows and Escape. */
function isOnControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [tabindex="0"]') !== null;
}
