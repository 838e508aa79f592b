import { useId } from 'react';
import { bucketSign, HUES } from '../../src/figures/bucketSign.ts';
import type { TapeCell } from '../../src/figures/tape.ts';
import { BucketDefs } from '../parts/BucketDefs.tsx';

interface TapeCellsProps {
  readonly cells: readonly TapeCell[];
  readonly letters: readonly string[];
  readonly buckets: number;
  readonly selected: number;
  readonly onSelect: (token: number) => void;
  /** Top left corner of a cell, in pixels. */
  readonly place: (cell: TapeCell) => readonly [number, number];
  readonly size: number;
}

/** Height of the band that shows the bucket, in pixels. */
const BAND = 7;

/** Height of the line that holds the bucket's number, in pixels. */
const NUMBER = 11;

/** More axes than hues: the hue alone no longer tells the bucket. */
function isNumbered(buckets: number): boolean {
  return buckets / 2 > HUES;
}

/** Height of a cell with all below its letter, for a cell of this width, in pixels. */
export function cellHeight(size: number, buckets: number): number {
  return Math.max(24, size * 1.25) + (isNumbered(buckets) ? NUMBER : 0) + BAND;
}

/** The tokens of a tape: a letter over a band in the colour of its bucket's axis, hatched on the negative side. */
export function TapeCells({ cells, letters, buckets, selected, onSelect, place, size }: TapeCellsProps) {
  const id = useId();
  const height = cellHeight(size, buckets) - BAND;
  const numbered = isNumbered(buckets);
  const letterHeight = numbered ? height - NUMBER : height;
  return (
    <g className="cells">
      <BucketDefs id={id} hues={HUES} />
      {cells.map((cell) => {
        const [x, y] = place(cell);
        const { hue, negative } = bucketSign(cell.bucket, buckets);
        const question = cell.position >= cells.length / 2;
        return (
          <g
            key={cell.position}
            className="cell"
            data-position={cell.position}
            data-bucket={cell.bucket}
            data-slot={cell.slot}
            data-selected={cell.position === selected}
            data-copy={question}
            transform={`translate(${String(x)} ${String(y)})`}
            onClick={() => {
              onSelect(cell.position);
            }}
            onPointerEnter={(event) => {
              if (event.pointerType === 'mouse') onSelect(cell.position);
            }}
          >
            <rect className="cell-ground" x={0.5} width={size - 1} height={height + BAND} rx={3} />
            <rect
              className={negative ? undefined : `hue-${String(hue)}`}
              fill={negative ? `url(#${id}-${String(hue)})` : undefined}
              x={0.5}
              y={height}
              width={size - 1}
              height={BAND}
            />
            <text x={size / 2} y={letterHeight / 2} className="letter" fontSize={Math.min(22, size * 0.82)}>
              {letters[cell.position]}
            </text>
            {numbered && (
              <text x={size / 2} y={height - 2.5} className="bucket-number" fontSize={10}>
                {cell.bucket}
              </text>
            )}
            {cell.position === selected && (
              <rect
                className="selected"
                x={-0.5}
                y={-1.5}
                width={size + 1}
                height={height + BAND + 3}
                rx={4}
              />
            )}
          </g>
        );
      })}
    </g>
  );
}
