import { useEffect } from 'react';
import { tabbable, type FocusableElement } from 'tabbable';

const SECTION = '[data-section]';

/**
 * The Tab key passes a section in one step, forward and back: its first stop is its door, and only a press of the door
 * leads inside. Inside, Tab goes from one thing to the next as anywhere, and Escape leads back to the door.
 *
 * @param isHeld true while Escape has something else to let go of
 */
export function useSectionTabs(isHeld: () => boolean): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const active = document.activeElement;
      if (active === null) return;
      const section = active.closest(SECTION);
      if (event.key === 'Escape') {
        const isExplained = document.querySelector('[role=tooltip]') !== null;
        if (section !== null && !isExplained && !isHeld()) doorOf(section)?.focus();
        return;
      }
      if (event.key !== 'Tab') return;
      const target = event.shiftKey ? sectionBefore(active, section) : sectionAfter(active, section);
      if (target === null) return;
      event.preventDefault();
      target.focus();
    };
    // Before anything lets go of what it holds: one press of Escape does one thing.
    document.addEventListener('keydown', onKey, { capture: true });
    return () => {
      document.removeEventListener('keydown', onKey, { capture: true });
    };
  }, [isHeld]);
}

/** @returns the door of the section that the Tab key would enter from behind; null where it enters none */
function sectionBefore(active: Element, section: Element | null): HTMLElement | null {
  const stops = tabbable(document.body);
  const before = stops.findLast((stop) => isAfter(active, stop));
  const entered = before?.closest(SECTION) ?? null;
  return entered === null || entered === section ? null : doorOf(entered);
}

/** @returns what follows the section at whose door the keyboard stands; null where it stands elsewhere */
function sectionAfter(active: Element, section: Element | null): FocusableElement | null {
  if (section === null || active !== doorOf(section)) return null;
  const after = tabbable(document.body).find((stop) => isAfter(stop, section) && !section.contains(stop));
  return after ?? null;
}

function doorOf(section: Element): HTMLElement | null {
  return section.querySelector<HTMLElement>(':scope > .section-door');
}

/** @returns whether `later` follows `earlier` in the document */
function isAfter(later: Element, earlier: Element): boolean {
  return Boolean(earlier.compareDocumentPosition(later) & Node.DOCUMENT_POSITION_FOLLOWING);
}
