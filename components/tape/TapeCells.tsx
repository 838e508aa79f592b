import { memo, useId } from 'react';
import { bucketSign, HUES } from '../../src/figures/pairs/bucketSign.ts';
import type { TapeCell } from '../../src/figures/tape/tape.ts';
import { at } from '../../src/maths/at.ts';
import { BucketDefs } from '../parts/BucketDefs.tsx';
import { BAND, cellHeight, isNumbered, NUMBER } from './cellHeight.ts';
import type { Point } from './tapeGrid.ts';

interface TapeCellsProps {
  readonly cells: readonly TapeCell[];
  readonly letters: readonly string[];
  readonly buckets: number;
  /** Top left corner of each cell by position, in pixels. */
  readonly points: readonly Point[];
  readonly size: number;
  /** Position from which on the letters are the copy, which asks. */
  readonly copyFrom: number;
  /** How far the buckets show, in [0, 1]. */
  readonly coloured: number;
}

/**
 * The tokens of a tape: a letter over a band in the colour of its bucket's axis, hatched on the negative side. Nothing
 * here knows the selection, so that moving it draws none of it again.
 */
export const TapeCells = memo(function TapeCells({ cells, points, coloured, ...look }: TapeCellsProps) {
  const id = useId();
  // One size for all: the longest name sets it.
  const longest = Math.max(1, ...look.letters.map((letter) => letter.length));
  const letterSize = Math.max(12, Math.min(22, (look.size * 0.82) / Math.max(1, longest * 0.72)));
  return (
    <g className="cells" style={{ ['--coloured' as string]: coloured }}>
      <BucketDefs id={id} hues={HUES} />
      {cells.map((cell) => {
        const [x, y] = at(points, cell.position);
        return (
          <g
            key={cell.position}
            className="cell"
            data-position={cell.position}
            data-bucket={cell.bucket}
            data-slot={cell.slot}
            data-copy={cell.position >= look.copyFrom}
            transform={`translate(${x.toFixed(2)} ${y.toFixed(2)})`}
          >
            <CellFace
              hatch={id}
              letter={at(look.letters, cell.position)}
              bucket={cell.bucket}
              buckets={look.buckets}
              size={look.size}
              letterSize={letterSize}
            />
          </g>
        );
      })}
    </g>
  );
});

interface CellFaceProps {
  /** Start of the ids of the hatches. */
  readonly hatch: string;
  readonly letter: string;
  readonly bucket: number;
  readonly buckets: number;
  readonly size: number;
  readonly letterSize: number;
}

/** Stays as it is while its cell travels. */
const CellFace = memo(function CellFace(props: CellFaceProps) {
  const { hatch, letter, bucket, buckets, size, letterSize } = props;
  const { hue, negative } = bucketSign(bucket, buckets);
  const height = cellHeight(size, buckets) - BAND;
  const numbered = isNumbered(buckets);
  const letterHeight = numbered ? height - NUMBER : height;
  return (
    <>
      <rect className="cell-ground" x={0.5} width={size - 1} height={height + BAND} rx={3} />
      <rect
        className={negative ? 'band' : `band hue-${String(hue)}`}
        fill={negative ? `url(#${hatch}-${String(hue)})` : undefined}
        x={0.5}
        y={height}
        width={size - 1}
        height={BAND}
      />
      <text x={size / 2} y={letterHeight / 2} className="letter" fontSize={letterSize}>
        {letter}
      </text>
      {numbered && (
        <text x={size / 2} y={height - 2.5} className="bucket-number" fontSize={12}>
          {bucket}
        </text>
      )}
    </>
  );
});
