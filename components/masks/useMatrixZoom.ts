import { select, zoom, zoomIdentity, type D3ZoomEvent, type ZoomBehavior } from 'd3';
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';

/** What part of a square is in sight: times as large, and where its top left corner lies, in shares of the side. */
export interface MatrixView {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

const WHOLE: MatrixView = { scale: 1, x: 0, y: 0 };

/** A step of the buttons and keys. */
const STEP = 2;

/**
 * Zooms a square and moves it: wheel with ctrl, pinch, drag while enlarged; steps for buttons and keys. Shares of the
 * side, not pixels: they hold on every size and under an enlarged page.
 *
 * @param most how many times as large it may become
 */
export function useMatrixZoom(most: number): {
  readonly area: RefObject<HTMLDivElement | null>;
  readonly view: MatrixView;
  readonly change: (way: 'in' | 'out' | 'reset') => void;
} {
  const area = useRef<HTMLDivElement>(null);
  const behaviour = useRef<ZoomBehavior<HTMLDivElement, unknown> | null>(null);
  const [view, setView] = useState(WHOLE);
  useEffect(() => {
    const element = area.current;
    if (element === null) return;
    let enlarged = false;
    const side = () => element.getBoundingClientRect().width;
    const zooming = zoom<HTMLDivElement, unknown>()
      .scaleExtent([1, most])
      .extent(() => [
        [0, 0],
        [side(), side()],
      ])
      .filter((event: Event) => {
        if (event instanceof WheelEvent) return event.ctrlKey;
        if (event.type === 'touchstart') return enlarged || (event as TouchEvent).touches.length > 1;
        return enlarged && event.type !== 'dblclick';
      })
      .on('start', () => {
        zooming.translateExtent([
          [0, 0],
          [side(), side()],
        ]);
      })
      .on('zoom', ({ transform }: D3ZoomEvent<HTMLDivElement, unknown>) => {
        enlarged = transform.k > 1;
        setView({ scale: transform.k, x: transform.x / side(), y: transform.y / side() });
      });
    behaviour.current = zooming;
    const selected = select(element).call(zooming);
    return () => {
      selected.on('.zoom', null);
    };
  }, [most]);
  const change = useCallback((way: 'in' | 'out' | 'reset') => {
    const [element, zooming] = [area.current, behaviour.current];
    if (element === null || zooming === null) return;
    if (way === 'reset')
      select(element).call((chosen) => {
        zooming.transform(chosen, zoomIdentity);
      });
    else
      select(element).call((chosen) => {
        zooming.scaleBy(chosen, way === 'in' ? STEP : 1 / STEP);
      });
  }, []);
  return { area, view, change };
}
