import type { PointerEvent } from 'react';

/** True from a scroll on until the pointer is somewhere else on the screen. */
let rests = false;

/** Where the pointer was last, in pixels of the screen, which a scroll does not move. */
let [left, top] = [NaN, NaN];

function follow({ screenX, screenY }: globalThis.PointerEvent): void {
  if (screenX !== left || screenY !== top) rests = false;
  [left, top] = [screenX, screenY];
}

// At module level: one set of listeners for all figures of a page, whichever is scrolled.
if (typeof window !== 'undefined') {
  const early = { capture: true, passive: true };
  addEventListener('scroll', () => (rests = true), early);
  addEventListener('pointerover', follow, early);
  addEventListener('pointermove', follow, early);
}

/**
 * @returns whether the event tells of a mouse that points: a finger selects by tapping, and a mouse that rests while the
 *   page is scrolled under it selects nothing. Events that a program makes count as moves.
 */
export function hovers({ pointerType, nativeEvent }: PointerEvent): boolean {
  return pointerType === 'mouse' && !(rests && nativeEvent.isTrusted);
}
