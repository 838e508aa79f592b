import { memo } from 'react';
import type { ChunkCut } from '../../src/figures/tape/chunkCuts.ts';
import type { SortStage } from '../../src/figures/tape/sortStages.ts';
import { lookBackArrow } from './lookBackArrow.ts';
import { GAP, type TapeGrid } from './tapeGrid.ts';

interface ChunkLinesProps {
  readonly chunks: TapeGrid['chunks'];
  readonly cuts: readonly ChunkCut[];
  /** Of a cell, in pixels. */
  readonly cellHeight: number;
  readonly wrapped: boolean;
  readonly stage: SortStage;
}

/** A line under each chunk, scissors where a cut goes through a bucket, an arrow to the chunk that it looks back at. */
export const ChunkLines = memo(function ChunkLines({
  chunks,
  cuts,
  wrapped,
  stage,
  ...cell
}: ChunkLinesProps) {
  const rise = cell.cellHeight + (wrapped ? 18 : 7);
  return (
    <g style={{ opacity: stage.cut }}>
      {chunks.map((line, chunk) => {
        const { x, y, width } = line;
        const { start, end } = lookBackArrow(line, GAP);
        return (
          <g key={chunk} className="chunk">
            <line x1={x} x2={x + width} y1={y} y2={y} />
            <path
              className="look-back"
              data-wraps={chunk === 0}
              style={{ opacity: stage.lookBack }}
              d={`M${start.toFixed(1)} ${(y + 15).toFixed(1)}H${(end + 2).toFixed(1)}m5 -4l-5 4l5 4`}
            />
          </g>
        );
      })}
      {cuts.map(({ chunk, inside }) => {
        const after = chunks[chunk];
        const before = chunks[chunk - 1];
        if (inside === null || after === undefined || before === undefined) return null;
        // Between the two chunks, or at the end of the row where the next begins another.
        const x = before.x + before.width + GAP / 2;
        return (
          <g key={chunk} className="cut" data-cut={chunk} data-bucket={inside}>
            <line x1={x} x2={x} y1={before.y - rise - 4} y2={before.y + 3} />
          </g>
        );
      })}
    </g>
  );
});
