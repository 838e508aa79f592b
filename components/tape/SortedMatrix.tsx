import { memo, useId, useLayoutEffect, useMemo, useRef } from 'react';
import type { SortedMatrices } from '../../src/figures/tape/sortedMatrices.ts';
import { sortStageAt } from '../../src/figures/tape/sortStages.ts';
import { at } from '../../src/maths/at.ts';
import type { SelectionProps } from '../parts/selectionProps.ts';
import { useText } from '../parts/text.ts';
import { MatrixMarks } from './MatrixMarks.tsx';
import { MatrixNames } from './MatrixNames.tsx';
import { pairWords } from './pairWords.ts';
import { useThemeName } from '../parts/theme.ts';
import { PairSquare } from '../plot/PairSquare.tsx';
import { usePairKeys } from '../plot/usePairKeys.ts';
import { readPalette } from './matrixPalette.ts';
import { marginOf, paintMatrix, placesAt, type MatrixPaint } from './paintMatrix.ts';

interface SortedMatrixProps extends SelectionProps {
  readonly matrices: SortedMatrices;
  readonly letters: readonly string[];
  readonly buckets: number;
  /** Where the scrubber stands for this matrix, in [0, stops − 1] of SORT_STOPS. */
  readonly progress: number;
  /** Names the matrix: "a", "b", "c", "d" of the paper's figure, or "moving". */
  readonly panel: string;
  readonly title: string;
  readonly note: string;
  /** True for the matrix that the scrubber stands at. */
  readonly current: boolean;
}

/** Side of the drawing in its own units; it is as wide on screen as its column. */
const SIDE = 480;

/** All pairs of one head and round as a square, query by key, at one moment between reading order and chunks. */
export function SortedMatrix(props: SortedMatrixProps) {
  const { matrices, letters, buckets, progress, panel, selection } = props;
  const text = useText();
  const id = useId();
  const { tokens, order } = matrices;
  const { token } = selection;
  const stage = useMemo(() => sortStageAt(progress), [progress]);
  const isSorted = stage.sorted > 0.5;
  const places = useMemo(() => placesAt(matrices, stage), [matrices, stage]);
  const margin = marginOf(matrices);
  const cell = (SIDE - margin) / tokens;
  const keys = usePairKeys(props, { tokens, sorted: isSorted ? matrices : null });
  const positionAt = (share: number) => {
    const place = Math.floor((share * SIDE - margin) / cell);
    const within = Math.min(tokens - 1, Math.max(0, place));
    return isSorted ? at(order, within) : within;
  };
  const sideOf = (position: number) => margin + at(places, position) * cell;
  return (
    <figure className="sorted-matrix" data-panel={panel} data-current={props.current} aria-labelledby={id}>
      <figcaption id={id}>{props.title}</figcaption>
      <PairSquare
        {...props}
        className="sorted-square"
        tokens={tokens}
        labelledBy={id}
        pairText={pairWords(text, matrices, letters, selection)}
        pairAt={(across, down) => ({ token: positionAt(down), key: positionAt(across) })}
        onKeyDown={keys}
      >
        <PaintedPairs matrices={matrices} stage={stage} buckets={buckets} side={SIDE} />
        <svg viewBox={`0 0 ${String(SIDE)} ${String(SIDE)}`} aria-hidden="true">
          <MatrixMarks matrices={matrices} stage={stage} side={SIDE} />
          <MatrixNames matrices={matrices} stage={stage} side={SIDE} letters={letters} />
          <rect className="matrix-row" x={margin} y={sideOf(token)} width={SIDE - margin} height={cell} />
          {selection.key !== null && (
            <rect
              className="matrix-row"
              x={sideOf(selection.key)}
              y={margin}
              width={cell}
              height={SIDE - margin}
            />
          )}
          <rect
            className="selected"
            data-selected="true"
            data-token={token}
            x={sideOf(selection.key ?? token) - 2}
            y={sideOf(token) - 2}
            width={cell + 4}
            height={cell + 4}
            rx={2}
          />
        </svg>
      </PairSquare>
      <p className="note">{props.note}</p>
    </figure>
  );
}

/** Knows nothing of the selection: it is painted again only when the run, the stage or the theme changes. */
const PaintedPairs = memo(function PaintedPairs({ matrices, stage, buckets, side }: MatrixPaint) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useThemeName();
  useLayoutEffect(() => {
    if (canvas.current === null) return;
    paintMatrix(canvas.current, { matrices, stage, buckets, side }, readPalette());
  }, [matrices, stage, buckets, side, theme]);
  return <canvas ref={canvas} aria-hidden="true" />;
});
