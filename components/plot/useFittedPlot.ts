import { useMemo } from 'react';
import type { LogCurves } from '../../src/figures/plot/logCurves.ts';
import { roomForLabels } from './CurveLabels.tsx';
import type { PlotMargin } from './LogPlot.tsx';

/** Room for the axis at the left and under the plot, in pixels. */
const LEFT = 76;
const BOTTOM = 46;

/** A layout that has found its room. */
export interface FittedPlot<Layout> {
  readonly layout: Layout;
  readonly width: number;
  readonly margin: PlotMargin;
}

/**
 * Lays a plot out so that the names at its ends have room beside it.
 *
 * @param lay    must be stable, like `nameOf`: the layout is made again when one of them changes
 * @param room   pixels for plot, axes and names together
 * @param nameOf what a curve's end is called
 */
export function useFittedPlot<Layout extends LogCurves<string>>(
  lay: (width: number) => Layout,
  room: number,
  nameOf: (id: string) => string,
): FittedPlot<Layout> {
  return useMemo(() => {
    // Through which side a curve leaves does not depend on the width.
    const { right } = roomForLabels(lay(400).curves, nameOf, 400);
    const width = Math.max(100, room - LEFT - right);
    const layout = lay(width);
    const { top } = roomForLabels(layout.curves, nameOf, width);
    return { layout, width, margin: { left: LEFT, right, top, bottom: BOTTOM } };
  }, [lay, room, nameOf]);
}
