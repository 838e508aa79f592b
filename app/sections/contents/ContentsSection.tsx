import { ContentsBar } from '../../../components/shell/ContentsBar.tsx';
import { goTo } from '../../../components/parts/goTo.ts';
import { useText } from '../../../components/parts/text.ts';
import { DRAWN_FIGURES } from '../../../src/figures/definitions.ts';
import type { LabStore } from '../../../src/store/labStore.ts';
import { EXPLORE } from '../../address/hash.ts';
import { goToFigure } from '../../address/goToFigure.ts';
import { useCurrentSection } from './useCurrentSection.ts';

/** What stands below the figures, by the heading that it begins with. */
const BELOW = { relatives: '.relatives h2', training: '.training h2' } as const;

const SECTIONS = [...DRAWN_FIGURES, ...(Object.keys(BELOW) as (keyof typeof BELOW)[])];

type Section = (typeof SECTIONS)[number];

const isBelow = (section: Section): section is keyof typeof BELOW => section in BELOW;

function placeOf(section: Section): HTMLElement | null {
  return document.querySelector<HTMLElement>(
    isBelow(section) ? BELOW[section] : `[data-figure="${section}"]`,
  );
}

interface ContentsSectionProps {
  readonly store: LabStore;
  readonly onPresent: () => void;
}

/** The contents of the page; a step to a figure is a step of the address. */
export function ContentsSection({ store, onPresent }: ContentsSectionProps) {
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
      onPresent={onPresent}
      onGo={(id) => {
        if (isBelow(id)) goTo(placeOf(id));
        else goToFigure(store, id);
      }}
    />
  );
}
