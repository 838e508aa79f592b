import { useStore } from 'zustand';
import { StoryFigure } from '../../../components/story/StoryFigure.tsx';
import { useFigureScene } from '../../hooks/useFigureScene.ts';
import { useMeasure } from '../../hooks/useMeasure.ts';
import type { SectionProps } from '../sectionProps.ts';

const KINDS = ['spellings'] as const;

/** The page's first screen: what is asked, what came out, and why. Its rounds are those of the next run. */
export function StorySection({ store, measurements, shown }: SectionProps) {
  const rounds = useStore(store, ({ scene }) => scene.settings.hashRounds);
  return (
    <StoryFigure
      run={shown}
      {...useFigureScene(store, 'story')}
      measure={useMeasure(measurements, KINDS, shown.live)}
      rounds={rounds}
      onRounds={(hashRounds) => {
        store.getState().change({ hashRounds });
      }}
      isFirst
    />
  );
}
