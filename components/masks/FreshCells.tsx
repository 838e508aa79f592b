import { useLayoutEffect, useRef, useState } from 'react';
import type { Matrix } from '../../src/figures/masks/matrix.ts';
import { newlySeen } from '../../src/figures/masks/newlySeen.ts';
import type { MatrixZoom } from '../../src/figures/plot/matrixZoom.ts';
import { themeColour } from '../parts/theme.ts';

interface FreshCellsProps {
  readonly matrix: Matrix;
  readonly zoom: MatrixZoom;
}

/**
 * A cover over the pairs that have come into sight with the last change, which fades: they come in, the others stay. The
 * style sheet leaves it out where less motion is asked for.
 */
export function FreshCells({ matrix, zoom: { scale, left, top } }: FreshCellsProps) {
  const [shown, setShown] = useState<{ of: Matrix; fresh: readonly number[]; change: number }>({
    of: matrix,
    fresh: [],
    change: 0,
  });
  if (shown.of !== matrix)
    setShown({
      of: matrix,
      fresh: newlySeen(shown.of.weights, matrix.weights),
      change: shown.change + 1,
    });
  const { fresh, change } = shown;
  const canvas = useRef<HTMLCanvasElement>(null);
  const { tokens } = matrix;
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context === null || context === undefined) return;
    const [past, paper] = [themeColour('--past'), themeColour('--paper')];
    context.clearRect(0, 0, tokens, tokens);
    for (const pair of fresh) {
      const [query, key] = [Math.floor(pair / tokens), pair % tokens];
      context.fillStyle = key > query ? paper : past;
      context.fillRect(key, query, 1, 1);
    }
  }, [fresh, tokens]);
  return (
    <canvas
      key={change}
      ref={canvas}
      className="fresh-cells"
      aria-hidden="true"
      width={tokens}
      height={tokens}
      data-fresh={fresh.length}
      style={{
        transform: `scale(${String(scale)}) translate(${String(-100 * left)}%, ${String(-100 * top)}%)`,
      }}
    />
  );
}
