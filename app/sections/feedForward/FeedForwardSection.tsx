import { FeedForwardFigure } from '../../../components/feedForward/FeedForwardFigure.tsx';
import { useFigureScene } from '../../hooks/useFigureScene.ts';
import { useMeasure } from '../../hooks/useMeasure.ts';
import type { SectionProps } from '../sectionProps.ts';

const KINDS = ['slicing'] as const;

export default function FeedForwardSection({ store, measurements, shown }: SectionProps) {
  return (
    <FeedForwardFigure
      {...useFigureScene(store, 'feedForward')}
      run={shown}
      measure={useMeasure(measurements, KINDS, shown.live)}
    />
  );
}
