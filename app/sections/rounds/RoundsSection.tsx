import { RoundsFigure } from '../../../components/rounds/RoundsFigure.tsx';
import { useFigureScene } from '../../hooks/useFigureScene.ts';
import { useMeasure } from '../../hooks/useMeasure.ts';
import type { SectionProps } from '../sectionProps.ts';

const KINDS = ['recovery'] as const;

/** What another round brings. */
export default function RoundsSection({ store, measurements, shown }: SectionProps) {
  const measure = useMeasure(measurements, KINDS, shown.live);
  return <RoundsFigure run={shown} {...useFigureScene(store, 'rounds')} measure={measure} />;
}
