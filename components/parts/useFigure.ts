import { useCallback, useMemo, useState } from 'react';
import {
  changeView,
  firstView,
  nearestChange,
  type FigureDefinition,
} from '../../src/figures/figureDefinition.ts';
import {
  changeSelection,
  FIRST_SELECTION,
  withinConfig,
  type Selection,
} from '../../src/recording/selection.ts';
import type { FigureProps } from './figureProps.ts';
import type { SelectionProps } from './selectionProps.ts';

interface FigureState<View> {
  readonly view: View;
  readonly setView: (change: Partial<View>) => void;
  /** Within the run: an index that the run does not have is the nearest that it has. */
  readonly selecting: SelectionProps;
}

/** What a figure shows now, and how it is changed: by whoever gave `selection` and `view`, else by the figure itself. */
export function useFigure<View extends object>(
  definition: FigureDefinition<View>,
  props: Omit<FigureProps<View>, 'run'> & { readonly run: FigureProps<View>['run'] | null },
): FigureState<View> {
  const { onSelect, onHover, onView } = props;
  const [ownView, setOwnView] = useState<View>(() =>
    changeView(definition, firstView(definition), props.defaultView ?? {}),
  );
  const [ownSelection, setOwnSelection] = useState<Selection>(() => ({
    ...FIRST_SELECTION,
    ...props.defaultSelection,
  }));
  const keepsView = props.view === undefined;
  const keepsSelection = props.selection === undefined;

  const setView = useCallback(
    (change: Partial<View>) => {
      const near = nearestChange(definition, change);
      if (keepsView) setOwnView((before) => ({ ...before, ...near }));
      onView?.(near);
    },
    [definition, keepsView, onView],
  );
  const select = useCallback(
    (change: Partial<Selection>) => {
      if (keepsSelection) setOwnSelection((before) => changeSelection(before, change));
      onSelect?.(change);
    },
    [keepsSelection, onSelect],
  );
  const hover = useCallback(
    (change: Partial<Selection>) => {
      if (keepsSelection)
        setOwnSelection((before) => (before.pinned ? before : changeSelection(before, change)));
      onHover?.(change);
    },
    [keepsSelection, onHover],
  );
  const pin = useCallback(
    (pinned: boolean) => {
      select({ pinned });
    },
    [select],
  );

  const chosen = props.selection ?? ownSelection;
  const config = props.run?.recording.config;
  const selection = useMemo(
    () => (config === undefined ? chosen : withinConfig(chosen, config)),
    [chosen, config],
  );
  const selecting = useMemo(
    () => ({ selection, pinned: selection.pinned, onHover: hover, onSelect: select, onPin: pin }),
    [selection, hover, select, pin],
  );
  return { view: props.view ?? ownView, setView, selecting };
}
