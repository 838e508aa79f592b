import { lazy, type ComponentType } from 'react';
import { DRAWN_FIGURES } from '../../src/figures/definitions.ts';
import type { SectionProps } from '../sections/sectionProps.ts';

/** Every section but those with a place of their own on the page: the first screen's, and those of no figure. */
const FILES = import.meta.glob<{ readonly default: ComponentType<SectionProps> }>([
  '../sections/*/*Section.tsx',
  '!../sections/{header,controls,contents,story,tape,answers,relatives,training}/*',
]);

/** Figures that a run alone is enough for, with their code; in the order of the table of figures. */
export const LATER_SECTIONS = DRAWN_FIGURES.flatMap((figure) => {
  const load =
    FILES[`../sections/${figure}/${figure.replace(/^./, (letter) => letter.toUpperCase())}Section.tsx`];
  return load === undefined ? [] : [{ figure, Section: lazy(load) }];
});
