import { useEffect } from 'react';

/** Escape lets go of what is held, wherever the focus is: a click on a drawing leaves it nowhere. */
export function useEscape(pinned: boolean, onPin: (pinned: boolean) => void): void {
  useEffect(() => {
    if (!pinned) return;
    const letGo = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onPin(false);
    };
    document.addEventListener('keydown', letGo);
    return () => {
      document.removeEventListener('keydown', letGo);
    };
  }, [pinned, onPin]);
}
