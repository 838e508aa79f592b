import { MasksFigure } from '../../../components/masks/MasksFigure.tsx';
import { useFigureScene } from '../../hooks/useFigureScene.ts';
import { useMeasure } from '../../hooks/useMeasure.ts';
import type { SectionProps } from '../sectionProps.ts';

const KINDS = ['recovery'] as const;

/** Which pairs are seen, and why. */
export default function MasksSection({ store, measurements, shown }: SectionProps) {
  const measure = useMeasure(measurements, KINDS, shown.live);
  return <MasksFigure run={shown} {...useFigureScene(store, 'masks')} measure={measure} />;
}
