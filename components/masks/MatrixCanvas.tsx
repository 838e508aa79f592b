import { memo, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { MatrixZoom } from '../../src/figures/plot/matrixZoom.ts';
import type { PairSource } from '../../src/figures/plot/pairSource.ts';
import { useThemeName } from '../parts/theme.ts';
import { useWidth } from '../parts/useWidth.ts';
import { readColours, type CellLook } from './paintCells.ts';
import { paintTiles } from './paintTiles.ts';
import { tileBitmaps, type TileBitmaps } from './tileBitmaps.ts';

interface MatrixCanvasProps extends MatrixZoom {
  readonly source: PairSource;
  readonly look: CellLook;
}

/** Matrices up to this size say which pairs they draw, for whoever reads the page. */
const SPELLED_OUT = 128;

/**
 * Any number of cells: the tiles that are in sight, each a bitmap made once for a source and a theme, drawn scaled. It
 * knows nothing of the selection, so that hovering costs nothing here. While tiles of another source are on their way,
 * the last picture stays.
 */
export const MatrixCanvas = memo(function MatrixCanvas({
  source,
  look,
  scale,
  left,
  top,
}: MatrixCanvasProps) {
  const [frame, width] = useWidth<HTMLDivElement>(480);
  const canvas = useRef<HTMLCanvasElement>(null);
  const bitmaps = useRef<{ readonly of: unknown; readonly tiles: TileBitmaps } | null>(null);
  const [arrived, setArrived] = useState(0);
  const theme = useThemeName();
  const layout = useMemo(() => ({ source, look, theme }), [source, look, theme]);
  useLayoutEffect(() => {
    if (canvas.current === null) return;
    const colours = readColours();
    if (bitmaps.current?.of !== layout) {
      bitmaps.current?.tiles.stop();
      const arrive = () => {
        setArrived((before) => before + 1);
      };
      const tiles = tileBitmaps(source, look, colours, arrive, (error) => {
        // Thrown while drawing, so that it is the figure's failure.
        setArrived(() => {
          throw error;
        });
      });
      bitmaps.current = { of: layout, tiles };
    }
    const side = Math.max(1, Math.round(width * window.devicePixelRatio * canvas.current.currentCSSZoom));
    paintTiles(canvas.current, bitmaps.current.tiles, { side, ground: colours.past, scale, left, top });
  }, [layout, source, look, width, scale, left, top, arrived]);
  useEffect(
    () => () => {
      bitmaps.current?.tiles.stop();
      bitmaps.current = null;
    },
    [],
  );
  const seen = useMemo(() => seenKeys(source), [source]);
  return (
    <div className="matrix-frame" ref={frame}>
      <canvas ref={canvas} aria-hidden="true" data-seen={seen} />
    </div>
  );
});

/** @returns the keys of each query, joined by commas, the queries by semicolons; of small matrices that are there */
function seenKeys({ tokens, ready }: PairSource): string | undefined {
  const values = tokens > SPELLED_OUT ? null : ready?.(0, 0, 0);
  if (values === null || values === undefined) return undefined;
  return Array.from({ length: tokens }, (_, query) =>
    Array.from(values.subarray(query * tokens, (query + 1) * tokens), (value, key) =>
      Number.isNaN(value) ? '' : String(key),
    )
      .filter((key) => key !== '')
      .join(','),
  ).join(';');
}
