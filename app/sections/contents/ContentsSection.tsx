import { ContentsBar } from '../../../components/shell/ContentsBar.tsx';
import { useText } from '../../../components/parts/text.ts';
import { DRAWN_FIGURES } from '../../../src/figures/definitions.ts';
import type { LabStore } from '../../../src/store/labStore.ts';
import { EXPLORE } from '../../address/hash.ts';
import { goToFigure } from '../../address/goToFigure.ts';
import { showTraining } from '../training/showTraining.ts';
import { useCurrentSection } from './useCurrentSection.ts';

/** The figures, and what stands below them. */
const SECTIONS = [...DRAWN_FIGURES, 'training'] as const;

type Section = (typeof SECTIONS)[number];

function placeOf(section: Section): HTMLElement | null {
  return document.querySelector<HTMLElement>(
    section === 'training' ? '.training h2' : `[data-figure="${section}"]`,
  );
}

/** The contents of the page; a step to a figure is a step of the address. */
export function ContentsSection({ store }: { readonly store: LabStore }) {
  const text = useText();
  const current = useCurrentSection(SECTIONS, placeOf);
  const entries = SECTIONS.map((id) => ({
    id,
    label: text(`contents.${id}`),
    href: `#${EXPLORE}?figure=${id}`,
  }));
  return (
    <ContentsBar
      entries={entries}
      current={current}
      onGo={(id) => {
        if (id === 'training') showTraining();
        else goToFigure(store, id);
      }}
    />
  );
}
