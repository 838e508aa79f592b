import { goTo } from '../../components/parts/goTo.ts';
import type { DrawnFigure } from '../../src/figures/definitions.ts';

/** A figure whose code is still on its way is waited for so long, in milliseconds. */
const PATIENCE_MS = 15_000;

let waiting: (() => void) | undefined;

/** Scrolls to a figure and gives it the keyboard, as soon as it is there. Another figure, or none, ends the wait. */
export function revealFigure(figure: DrawnFigure | null): void {
  waiting?.();
  waiting = undefined;
  if (figure === null || show(figure)) return;
  const observer = new MutationObserver(() => {
    if (show(figure)) waiting?.();
  });
  const timer = setTimeout(() => waiting?.(), PATIENCE_MS);
  waiting = () => {
    observer.disconnect();
    clearTimeout(timer);
    waiting = undefined;
  };
  observer.observe(document.body, { childList: true, subtree: true });
}

function show(figure: DrawnFigure): boolean {
  const root = document.querySelector<HTMLElement>(`[data-figure="${figure}"]`);
  if (root === null) return false;
  root.tabIndex = -1;
  goTo(root);
  return true;
}
