import { lazy, type ComponentType } from 'react';
import { DRAWN_FIGURES } from '../../src/figures/definitions.ts';
import type { SectionProps } from '../sections/sectionProps.ts';

/** Every section but those with a place of their own on the page: above all others, without a run, or no figure's. */
const FILES = import.meta.glob<{ readonly default: ComponentType<SectionProps> }>([
  '../sections/*/*Section.tsx',
  '!../sections/{header,controls,story,machine,tape,answers,memory,training}/*',
]);

/** Sections of the figures that come after the first ones, with their code; in the order of the table of figures. */
export const LATER_SECTIONS = DRAWN_FIGURES.flatMap((figure) => {
  const load =
    FILES[`../sections/${figure}/${figure.replace(/^./, (letter) => letter.toUpperCase())}Section.tsx`];
  return load === undefined ? [] : [{ figure, Section: lazy(load) }];
});
