import { AttentionFigure } from '../../../components/attention/AttentionFigure.tsx';
import { useFigureScene } from '../../hooks/useFigureScene.ts';
import type { SectionProps } from '../sectionProps.ts';

export default function AttentionSection({ store, shown }: SectionProps) {
  return <AttentionFigure {...useFigureScene(store, 'attention')} run={shown} />;
}
