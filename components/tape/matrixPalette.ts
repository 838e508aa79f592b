import { useSyncExternalStore } from 'react';

/** The colours that a canvas needs, as the theme has them. */
export interface MatrixPalette {
  readonly hues: readonly string[];
  readonly ground: string;
  readonly scored: string;
  readonly ink: string;
  /** A pair that is seen across buckets. */
  readonly across: string;
}

/** @returns the theme's colours at an element */
export function readPalette(element: HTMLElement): MatrixPalette {
  const look = getComputedStyle(element);
  const colour = (name: string) => look.getPropertyValue(name).trim();
  return {
    hues: ['--hue-0', '--hue-1', '--hue-2', '--hue-3'].map(colour),
    ground: colour('--card'),
    scored: colour('--ramp-near'),
    ink: colour('--ink'),
    across: colour('--edge'),
  };
}

/** @returns a name of the theme in force: a canvas, unlike SVG, must be painted again when it changes */
export function useThemeName(): string {
  return useSyncExternalStore(watchTheme, themeName);
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
