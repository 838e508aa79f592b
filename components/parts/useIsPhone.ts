import { useSyncExternalStore } from 'react';

/** Width up to which a screen is a phone's, as in the style sheets. Paper has room for everything. */
const phone = () => window.matchMedia('screen and (max-width: 700px)');

/** @returns whether the page is seen on a phone, followed as it is turned */
export function useIsPhone(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => phone().matches,
    // On a server there is no screen, and all is written out.
    () => false,
  );
}

function subscribe(onChange: () => void): () => void {
  const query = phone();
  query.addEventListener('change', onChange);
  return () => {
    query.removeEventListener('change', onChange);
  };
}
