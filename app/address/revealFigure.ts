import { goTo } from '../../components/parts/goTo.ts';
import type { DrawnFigure } from '../../src/figures/definitions.ts';

/** A figure whose code is still on its way is waited for so long, and held in place as long, in milliseconds. */
const PATIENCE_MS = 15_000;

/** What a person does to look elsewhere. */
const OWN_MOVES = ['wheel', 'touchstart', 'pointerdown', 'keydown'];

let stop: (() => void) | undefined;

/** Brings a figure into sight as `reveal` does; null ends what is being brought. */
export function revealFigure(figure: DrawnFigure | null): void {
  reveal(figure === null ? null : `[data-figure="${figure}"]`);
}

/**
 * Scrolls to a place of the page and gives it the keyboard, as soon as it is there, and holds it there while the figures
 * above it come in and grow. Another place, none, or any move of the reader's ends that.
 */
export function reveal(place: string | null): void {
  stop?.();
  if (place === null) return;
  const find = () => document.querySelector<HTMLElement>(place);
  const ending = new AbortController();
  let root = show(find());
  const arrivals = new MutationObserver(() => {
    root ??= show(find());
  });
  const growth = new ResizeObserver(() => root?.scrollIntoView({ block: 'start' }));
  const timer = setTimeout(() => stop?.(), PATIENCE_MS);
  stop = () => {
    arrivals.disconnect();
    growth.disconnect();
    clearTimeout(timer);
    ending.abort();
    stop = undefined;
  };
  for (const move of OWN_MOVES)
    addEventListener(move, () => stop?.(), { capture: true, signal: ending.signal });
  arrivals.observe(document.body, { childList: true, subtree: true });
  growth.observe(document.body);
}

function show(root: HTMLElement | null): HTMLElement | null {
  if (root === null) return null;
  root.tabIndex = -1;
  goTo(root);
  return root;
}
