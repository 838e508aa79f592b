import type { Point } from './tapeGrid.ts';

interface SelectedCellProps {
  readonly position: number;
  readonly point: Point;
  readonly size: number;
  readonly height: number;
}

/** The outline of the selected token's cell, drawn over the tape. */
export function SelectedCell({ position, point: [x, y], size, height }: SelectedCellProps) {
  return (
    <rect
      className="selected"
      data-position={position}
      data-token={position}
      data-selected="true"
      x={x - 0.5}
      y={y - 1.5}
      width={size + 1}
      height={height + 3}
      rx={4}
    />
  );
}
