import { useSyncExternalStore } from 'react';
import { splitHash } from './hash.ts';

/** Told of the hash as it is now, and whether the browser moved it: back, forward, or an address typed by hand. */
export type HashListener = (hash: string, byBrowser: boolean) => void;

const listeners = new Set<HashListener>();

/** Hears the browser's moves and our own writes, which the browser tells nobody. */
export function subscribeToHash(listener: HashListener): () => void {
  if (listeners.size === 0) {
    addEventListener('popstate', moved);
    addEventListener('hashchange', moved);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    removeEventListener('popstate', moved);
    removeEventListener('hashchange', moved);
  };
}

/** Writes the hash into the history's current entry, or into a new one. What stands before the hash stays. */
export function writeHash(hash: string, entry: 'same' | 'new'): void {
  if (hash === location.hash) return;
  keepPlace();
  try {
    if (entry === 'new') history.pushState(null, '', hash);
    else history.replaceState(null, '', hash);
  } catch {
    // Browsers refuse more than so many writes in a while; the next one tells all that this one would have.
    return;
  }
  tell(false);
}

/**
 * A step back undoes the step where the reader is, or leads to its figure; the browser would scroll to where the step was
 * begun. After a reload it may scroll.
 */
function keepPlace(): void {
  if (history.scrollRestoration === 'manual') return;
  history.scrollRestoration = 'manual';
  addEventListener('pagehide', () => (history.scrollRestoration = 'auto'), { once: true });
}

/** The location as wouter's Router takes it: the place, without its parameters. */
export function useHashPlace(): [string, (place: string, options?: { readonly replace?: boolean }) => void] {
  const place = useSyncExternalStore(subscribeToHash, () => splitHash(location.hash).place);
  return [place, goTo];
}

function goTo(place: string, options?: { readonly replace?: boolean }): void {
  writeHash(`#${place}`, options?.replace === true ? 'same' : 'new');
  tell(true);
}

/** `popstate` and `hashchange` tell one move twice. */
let heard = '';

function moved(): void {
  if (location.hash === heard) return;
  tell(true);
}

function tell(byBrowser: boolean): void {
  heard = location.hash;
  for (const listener of listeners) listener(heard, byBrowser);
}
