import { useSyncExternalStore } from 'react';

/** @returns a name of the theme in force: a canvas, unlike SVG, must be painted again when it changes */
export function useThemeName(): string {
  return useSyncExternalStore(watchTheme, themeName);
}

const known = new Map<string, string>();

/**
 * A colour of the theme in force. Asked of the document once a theme: to ask again would make the browser work out every
 * style on the page in the middle of drawing it.
 *
 * @param name of the style sheet's variable: "--ink"
 */
export function themeColour(name: string): string {
  const key = `${themeName()} ${name}`;
  const found = known.get(key) ?? readColour(name);
  // Before the style sheet is there it has no value to remember.
  if (found !== '') known.set(key, found);
  return found;
}

/** The variable may stand for one colour in the light and another in the dark: an element that wears it tells which. */
function readColour(name: string): string {
  const lab = document.querySelector('.lab');
  if (lab === null || getComputedStyle(lab).getPropertyValue(name) === '') return '';
  const probe = document.createElement('span');
  probe.style.color = `var(${name})`;
  lab.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

function themeName(): string {
  const dark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  return `${document.documentElement.dataset['theme'] ?? ''} ${dark ? 'dark' : 'light'}`;
}

function watchTheme(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  const system = window.matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', onChange);
  return () => {
    observer.disconnect();
    system.removeEventListener('change', onChange);
  };
}
