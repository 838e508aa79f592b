import { ReversibleFigure } from '../../../components/reversible/ReversibleFigure.tsx';
import { useFigureScene } from '../../hooks/useFigureScene.ts';
import { useMeasure } from '../../hooks/useMeasure.ts';
import { loadStackRecordings } from './stackRecordings.ts';
import type { SectionProps } from '../sectionProps.ts';

const KINDS = ['inversion', 'gradientGap'] as const;

export default function ReversibleSection({ store, measurements, shown }: SectionProps) {
  return (
    <ReversibleFigure
      {...useFigureScene(store, 'reversible')}
      run={shown}
      measure={useMeasure(measurements, KINDS, shown.live)}
      stacks={loadStackRecordings}
    />
  );
}
