import { select, zoom, zoomIdentity, zoomTransform, type D3ZoomEvent, type ZoomBehavior } from 'd3';
import { useCallback, useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { MatrixZoom } from '../../src/figures/plot/matrixZoom.ts';

/** A step of the buttons and keys. */
const STEP = 2;

/** Pixels below which two zooms look the same. */
const SAME = 0.05;

/**
 * Zooms a square and moves it: wheel with ctrl, pinch, drag while enlarged; steps for buttons and keys. Shares of the
 * side, not pixels: they hold on every size and under an enlarged page.
 *
 * @param shown within the square; followed when it changes from outside
 * @param most  how many times as large it may become
 */
export function useMatrixZoom(
  shown: MatrixZoom,
  onZoom: (zoom: MatrixZoom) => void,
  most: number,
): {
  readonly area: RefObject<HTMLDivElement | null>;
  readonly change: (way: 'in' | 'out' | 'reset') => void;
} {
  const area = useRef<HTMLDivElement>(null);
  const behaviour = useRef<ZoomBehavior<HTMLDivElement, unknown> | null>(null);
  const latest = useRef({ shown, onZoom });
  /** True while d3 is told what is shown: it must not tell it back. */
  const isTold = useRef(false);
  const isMoving = useRef(false);
  useLayoutEffect(() => {
    latest.current = { shown, onZoom };
  });
  useEffect(() => {
    const element = area.current;
    if (element === null) return;
    const side = () => element.getBoundingClientRect().width;
    const zooming = zoom<HTMLDivElement, unknown>()
      .scaleExtent([1, most])
      .extent(() => [
        [0, 0],
        [side(), side()],
      ])
      .filter((event: Event) => {
        const isEnlarged = latest.current.shown.scale > 1;
        if (event instanceof WheelEvent) return event.ctrlKey;
        if (event.type === 'touchstart') return isEnlarged || (event as TouchEvent).touches.length > 1;
        return isEnlarged && event.type !== 'dblclick';
      })
      .on('start', () => {
        isMoving.current = true;
        zooming.translateExtent([
          [0, 0],
          [side(), side()],
        ]);
      })
      .on('zoom', ({ transform: { k, x, y } }: D3ZoomEvent<HTMLDivElement, unknown>) => {
        const whole = k * side();
        if (!isTold.current) latest.current.onZoom({ scale: k, left: 0 - x / whole, top: 0 - y / whole });
      })
      .on('end', () => {
        isMoving.current = false;
      });
    behaviour.current = zooming;
    const selected = select(element).call(zooming);
    return () => {
      selected.on('.zoom', null);
    };
  }, [most]);
  const { scale, left, top } = shown;
  useEffect(() => {
    const [element, zooming] = [area.current, behaviour.current];
    // Under the hand d3 is ahead of what is shown.
    if (element === null || zooming === null || isMoving.current) return;
    const whole = scale * element.getBoundingClientRect().width;
    const { k, x, y } = zoomTransform(element);
    const off = Math.max(
      Math.abs(k / scale - 1) * whole,
      Math.abs(x + left * whole),
      Math.abs(y + top * whole),
    );
    if (off < SAME) return;
    isTold.current = true;
    zooming.transform(select(element), zoomIdentity.translate(-left * whole, -top * whole).scale(scale));
    isTold.current = false;
  }, [scale, left, top, most]);
  const change = useCallback((way: 'in' | 'out' | 'reset') => {
    const [element, zooming] = [area.current, behaviour.current];
    if (element === null || zooming === null) return;
    if (way === 'reset') zooming.transform(select(element), zoomIdentity);
    else zooming.scaleBy(select(element), way === 'in' ? STEP : 1 / STEP);
  }, []);
  return { area, change };
}
