import { HashingFigure } from '../../../components/hashing/HashingFigure.tsx';
import { useFigureScene } from '../../hooks/useFigureScene.ts';
import { useMeasure } from '../../hooks/useMeasure.ts';
import type { SectionProps } from '../sectionProps.ts';

const KINDS = ['collisions'] as const;

/** Hashing, with the page's selection. Its measurement stands on no run, so a run from a file is as good. */
export default function HashingSection({ store, shown, measurements }: SectionProps) {
  const scene = useFigureScene(store, 'hashing');
  return <HashingFigure run={shown} {...scene} measure={useMeasure(measurements, KINDS, true)} />;
}
