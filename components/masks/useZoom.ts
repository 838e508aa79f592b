import { useState } from 'react';
import { WHOLE, type MatrixZoom } from '../../src/figures/plot/matrixZoom.ts';

/** The zoom that a matrix is given and how it is changed, or one that it keeps itself. */
export function useZoom(
  given: MatrixZoom | undefined,
  onZoom: ((zoom: MatrixZoom) => void) | undefined,
): { readonly zoom: MatrixZoom; readonly onZoom: (zoom: MatrixZoom) => void } {
  const [own, setOwn] = useState(WHOLE);
  return {
    zoom: given ?? own,
    onZoom: (zoom) => {
      if (given === undefined) setOwn(zoom);
      onZoom?.(zoom);
    },
  };
}
