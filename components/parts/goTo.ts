/** Brings an element to the top of the window and the keyboard to it; the address stays. Nothing happens without one. */
export function goTo(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'start' });
  element?.focus({ preventScroll: true });
}
