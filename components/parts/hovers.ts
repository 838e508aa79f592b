import type { PointerEvent } from 'react';

/** True from a scroll on until the pointer moves again. */
let rests = false;

// At module level: one pair of listeners for all figures of a page, whichever is scrolled.
if (typeof window !== 'undefined') {
  addEventListener('scroll', () => (rests = true), { capture: true, passive: true });
  addEventListener(
    'pointermove',
    ({ movementX, movementY }) => {
      if (movementX !== 0 || movementY !== 0) rests = false;
    },
    { capture: true, passive: true },
  );
}

/**
 * @returns whether the event tells of a mouse that points: a finger selects by tapping, and a mouse that rests while the
 *   page is scrolled under it selects nothing. Events that a program makes count as moves.
 */
export function hovers({ pointerType, nativeEvent }: PointerEvent): boolean {
  return pointerType === 'mouse' && !(rests && nativeEvent.isTrusted);
}
