import { useEffect } from 'react';
import { PresenterBar } from '../../components/shell/PresenterBar.tsx';
import type { Presenter, PresentedStop } from '../hooks/usePresenter.ts';

/** Smallest part of its usual size to which a stop is drawn so that it fits its screen. */
const LEAST = 0.5;

/** Height of the presenter's bar at the window's foot, in pixels. */
const BAR = 48;

/** Hides all but the presented stop, and draws that as large as fits the window. */
export function PresenterView({ presenter }: { readonly presenter: Presenter }) {
  const { presented, move, leave } = presenter;
  const stop = presented?.stops[presented.place] ?? null;
  useEffect(() => {
    if (stop === null) return;
    const isFirst =
      document.querySelector<HTMLElement>(`${sectionOf(stop)} [data-part]`)?.dataset['part'] ===
      (stop.part ?? undefined);
    document.documentElement.dataset['presenting'] = isFirst ? 'first' : 'later';
    scrollTo(0, 0);
    const letGo = fitWindow(stop);
    return () => {
      letGo();
      delete document.documentElement.dataset['presenting'];
    };
  }, [stop]);
  if (presented === null || stop === null) return null;
  return (
    <>
      <style>{hideOthers(stop)}</style>
      <PresenterBar
        section={stop.section}
        place={presented.place + 1}
        stops={presented.stops.length}
        onMove={move}
        onLeave={leave}
      />
    </>
  );
}

function sectionOf({ section }: PresentedStop): string {
  return `[data-section="${CSS.escape(section)}"]`;
}

/** A rule rather than marks on elements: what a new run draws anew is hidden as well. */
function hideOthers(stop: PresentedStop): string {
  const { part } = stop;
  const root = sectionOf(stop);
  const named = `[data-part="${CSS.escape(part ?? '')}"]`;
  const others = [
    `.page-section:not(${root})`,
    // Also what holds nothing but other parts.
    ...(part === null
      ? []
      : [
          `${root} :is([data-part], .figure-frame):not(${named}, :has(${named}))`,
          `${root} .figure-body :not(${named}, ${named} *):not(:has(${named}))`,
        ]),
  ];
  return `${others.join(',')} { display: none !important }`;
}

/** Shrinks the page until the stop fits; what follows the width of the window settles from one frame to the next. */
function fitWindow(stop: PresentedStop): () => void {
  const page = document.getElementById('root');
  const shown = document.querySelector(sectionOf(stop));
  if (page === null || shown === null) return () => undefined;
  page.style.zoom = '';
  const usual = Number(getComputedStyle(page).zoom);
  let zoom = usual;
  const fit = () => {
    const { bottom } = shown.getBoundingClientRect();
    const tooTall = (bottom + scrollY) / (innerHeight - BAR);
    if (tooTall <= 1 || zoom <= LEAST * usual) return;
    zoom = Math.max(LEAST * usual, zoom * Math.max(0.8, Math.min(0.98, 1 / Math.sqrt(tooTall))));
    page.style.zoom = String(zoom);
  };
  const observer = new ResizeObserver(fit);
  observer.observe(shown);
  return () => {
    observer.disconnect();
    page.style.zoom = '';
  };
}
