import { memo, useLayoutEffect, useMemo, useRef } from 'react';
import { useThemeName } from '../parts/theme.ts';
import { useWidth } from '../parts/useWidth.ts';
import { paintCells, readColours, type CellLook } from './paintCells.ts';
import type { MatrixView } from './useMatrixZoom.ts';

interface MatrixCanvasProps {
  /** [tokens, tokens], query by key; NaN where nothing is drawn. */
  readonly values: Float32Array;
  readonly tokens: number;
  readonly look: CellLook;
  readonly view: MatrixView;
}

/** Matrices up to this size say which pairs they draw, for whoever reads the page. */
const SPELLED_OUT = 128;

/**
 * Up to a million cells: a bitmap made once for a matrix and a theme, drawn scaled. It knows nothing of the selection,
 * so that hovering costs nothing here.
 */
export const MatrixCanvas = memo(function MatrixCanvas({ values, tokens, look, view }: MatrixCanvasProps) {
  const [frame, width] = useWidth<HTMLDivElement>(480);
  const canvas = useRef<HTMLCanvasElement>(null);
  const bitmap = useRef<{ readonly of: unknown; readonly image: HTMLCanvasElement } | null>(null);
  const theme = useThemeName();
  const layout = useMemo(() => ({ values, tokens, look, theme }), [values, tokens, look, theme]);
  useLayoutEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (element === null || context === null || context === undefined) return;
    const colours = readColours();
    if (bitmap.current?.of !== layout) {
      bitmap.current = { of: layout, image: paintCells(values, tokens, colours, look) };
    }
    const { image } = bitmap.current;
    const side = Math.max(1, Math.round(width * window.devicePixelRatio * element.currentCSSZoom));
    element.width = side;
    element.height = side;
    const enlarged = side * view.scale;
    const [x, y] = [view.x * side, view.y * side];
    context.fillStyle = colours.past;
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(x + enlarged, y + enlarged);
    context.lineTo(x, y + enlarged);
    context.fill();
    // Small cells are averaged; large ones keep their edges.
    context.imageSmoothingEnabled = enlarged < image.width;
    context.imageSmoothingQuality = 'high';
    context.drawImage(image, x, y, enlarged, enlarged);
  }, [layout, values, tokens, look, width, view]);
  const seen = useMemo(() => (tokens > SPELLED_OUT ? undefined : seenKeys(values, tokens)), [values, tokens]);
  return (
    <div className="matrix-frame" ref={frame}>
      <canvas ref={canvas} aria-hidden="true" data-seen={seen} />
    </div>
  );
});

/** @returns the keys of each query, joined by commas, the queries by semicolons */
function seenKeys(values: Float32Array, tokens: number): string {
  return Array.from({ length: tokens }, (_, query) =>
    Array.from(values.subarray(query * tokens, (query + 1) * tokens), (value, key) =>
      Number.isNaN(value) ? '' : String(key),
    )
      .filter((key) => key !== '')
      .join(','),
  ).join(';');
}
