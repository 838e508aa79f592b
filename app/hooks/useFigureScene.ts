import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { FigureProps } from '../../components/parts/figureProps.ts';
import type { DrawnFigure, Views } from '../../src/figures/definitions.ts';
import type { LabStore } from '../../src/store/labStore.ts';

type SceneProps<View> = Required<
  Pick<FigureProps<View>, 'selection' | 'onSelect' | 'onHover' | 'view' | 'onView'>
>;

/** The Scene's part that one figure shows and changes. Only who asks for it is drawn again when it moves. */
export function useFigureScene<Id extends DrawnFigure>(store: LabStore, figure: Id): SceneProps<Views[Id]> {
  const selection = useStore(store, (state) => state.scene.selection);
  const view = useStore(store, (state) => state.scene.views[figure]);
  const { select, hover } = store.getState();
  const onView = useMemo(
    () => (change: Partial<Views[Id]>) => {
      store.getState().setView(figure, change);
    },
    [store, figure],
  );
  return { selection, onSelect: select, onHover: hover, view, onView };
}
