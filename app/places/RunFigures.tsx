import { lazy, memo } from 'react';
import { DRAWN_FIGURES, type DrawnFigure } from '../../src/figures/definitions.ts';
import type { ShownRun } from '../../src/tasks/shownRun.ts';
import { FigureSlot } from './FigureSlot.tsx';
import { LATER_SECTIONS } from './laterSections.ts';
import type { Stores } from '../stores.ts';
import { TrainingOffer } from '../sections/training/TrainingOffer.tsx';

// Below the first screen: their code comes after it.
const TapeSection = lazy(() => import('../sections/tape/TapeSection.tsx'));
const WritingSection = lazy(() => import('../sections/training/WritingSection.tsx'));
const TokenSection = lazy(() => import('../sections/answers/TokenSection.tsx'));

interface RunFiguresProps {
  readonly stores: Stores;
  readonly shown: ShownRun;
  /** True once there is a model to train. */
  readonly ready: boolean;
}

/** The figures of one run, in the order of an explanation. Nothing but another run draws all of them again. */
export const RunFigures = memo(function RunFigures({ stores, shown, ready }: RunFiguresProps) {
  const { lab: store, training, writing, measurements } = stores;
  const section = (figure: DrawnFigure) => {
    const Section = LATER_SECTIONS.find((later) => later.figure === figure)?.Section;
    return (
      Section !== undefined && (
        <FigureSlot key={figure} section={figure} drawnFrom={shown}>
          <Section store={store} measurements={measurements} shown={shown} />
        </FigureSlot>
      )
    );
  };
  const tapeAt = DRAWN_FIGURES.indexOf('tape');
  return (
    <>
      {DRAWN_FIGURES.slice(0, tapeAt).map(section)}
      <FigureSlot section="tape" drawnFrom={shown}>
        <TapeSection store={store} measurements={measurements} shown={shown}>
          <TrainingOffer training={training} recording={shown.recording} ready={ready && shown.live} />
        </TapeSection>
        {shown.live && <WritingSection writing={writing} shown={shown} />}
      </FigureSlot>
      <FigureSlot section="token" drawnFrom={shown}>
        <TokenSection store={store} measurements={measurements} shown={shown} />
      </FigureSlot>
      {DRAWN_FIGURES.slice(tapeAt).map(section)}
    </>
  );
});
