import type { ReactNode } from 'react';
import { TapeFigure } from '../../../components/tape/TapeFigure.tsx';
import { useFigureScene } from '../../hooks/useFigureScene.ts';
import { useMeasure } from '../../hooks/useMeasure.ts';
import type { SectionProps } from '../sectionProps.ts';

const KINDS = ['spellings'] as const;

interface TapeSectionProps extends SectionProps {
  /** What stands over the spelling: where its weights come from, if that needs saying. */
  readonly children: ReactNode;
}

/** The sequence sorted by bucket and cut into chunks, and what the model spells from what met. */
export default function TapeSection({ store, measurements, shown, children }: TapeSectionProps) {
  return (
    <TapeFigure
      run={shown}
      {...useFigureScene(store, 'tape')}
      measure={useMeasure(measurements, KINDS, shown.live)}
    >
      {children}
    </TapeFigure>
  );
}
