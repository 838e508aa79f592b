/** Where a person is within a step: it begins with a press or a typed letter and ends when they let go. */
export interface Steps {
  /** True from the press until all that it causes at once has happened. */
  isWithin(): boolean;
  stop(): void;
}

/** Acts that may come without a press of their own, by a screen reader or the browser. */
const ACTS = ['click', 'submit', 'change'];

/**
 * Watches presses of pointer and keys, and typing in fields. A drag, a key held down and a word typed are one step each.
 *
 * @param onEnd called after a step, when its click has been handled
 */
export function watchSteps(target: Window, onEnd: () => void): Steps {
  const abort = new AbortController();
  const held = new Set<string>();
  let ending = false;

  const begin = (what: string) => held.add(what);
  const end = (what: string) => {
    held.delete(what);
    if (ending || held.size > 0) return;
    ending = true;
    // A click follows the release of the pointer that made it.
    setTimeout(() => {
      ending = false;
      if (held.size === 0) onEnd();
    });
  };
  const on = <Type extends keyof WindowEventMap>(type: Type, hear: (event: WindowEventMap[Type]) => void) => {
    target.addEventListener(type, hear, { capture: true, signal: abort.signal });
  };

  on('pointerdown', () => begin('pointer'));
  on('pointerup', () => end('pointer'));
  on('pointercancel', () => end('pointer'));
  on('keydown', (event) => begin(event.code));
  on('keyup', (event) => end(event.code));
  on('input', (event) => {
    if (isTyped(event.target)) begin('typing');
  });
  on('focusout', () => end('typing'));
  on('blur', (event) => {
    if (event.target !== target) return;
    held.clear();
    end('window');
  });
  for (const act of ACTS) {
    target.addEventListener(
      act,
      () => {
        held.delete('typing');
        end('act');
      },
      { capture: true, signal: abort.signal },
    );
  }
  return {
    isWithin: () => held.size > 0 || ending,
    stop: () => {
      abort.abort();
    },
  };
}

function isTyped(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && !['range', 'checkbox', 'radio', 'color'].includes(target.type))
  );
}
