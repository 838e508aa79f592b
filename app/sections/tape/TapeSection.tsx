import type { ReactNode } from 'react';
import { TapeFigure } from '../../../components/tape/TapeFigure.tsx';
import type { LabStore } from '../../../src/store/labStore.ts';
import type { ShownRun } from '../../../src/tasks/shownRun.ts';
import { useFigureScene } from '../../hooks/useFigureScene.ts';

interface TapeSectionProps {
  readonly store: LabStore;
  readonly shown: ShownRun;
  /** What stands over the spelling: where its weights come from, if that needs saying. */
  readonly children: ReactNode;
}

/** The sequence sorted by bucket and cut into chunks, and what the model spells from what met. */
export function TapeSection({ store, shown, children }: TapeSectionProps) {
  return (
    <TapeFigure run={shown} {...useFigureScene(store, 'tape')}>
      {children}
    </TapeFigure>
  );
}
