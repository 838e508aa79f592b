import { MasksFigure } from '../../../components/masks/MasksFigure.tsx';
import { useFigureScene } from '../../hooks/useFigureScene.ts';
import type { SectionProps } from '../sectionProps.ts';

/** Which pairs are seen, and why. */
export default function MasksSection({ store, shown }: SectionProps) {
  return <MasksFigure run={shown} {...useFigureScene(store, 'masks')} />;
}
