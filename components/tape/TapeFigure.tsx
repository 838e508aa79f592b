import { useMemo, useState, type ReactNode } from 'react';
import { layoutBucketHistogram } from '../../src/figures/tape/bucketHistogram.ts';
import type { SortedMatrices } from '../../src/figures/tape/sortedMatrices.ts';
import { SORT_STOPS } from '../../src/figures/tape/sortStages.ts';
import { FigureFrame } from '../parts/FigureFrame.tsx';
import { useText } from '../parts/text.ts';
import { BucketHistogram } from './BucketHistogram.tsx';
import { SortedMatricesFigure } from './SortedMatricesFigure.tsx';
import { MovingTapeFigure } from './MovingTapeFigure.tsx';
import type { TapeProps } from './tapeProps.ts';
import { bucketTable, tapeTable } from './tapeTables.ts';

interface TapeFigureProps extends Omit<TapeProps, 'progress' | 'onProgress'> {
  readonly matrices: SortedMatrices;
  /** Choices of what is shown, beside the title. */
  readonly controls?: ReactNode;
  readonly lead: ReactNode;
  /** What the run makes of it, right under the tape: its spelling. */
  readonly children?: ReactNode;
}

/** Everything about sorting one head and round: the tape on its way, the sizes of the buckets, the four matrices. */
export function TapeFigure({ matrices, controls, lead, children, ...tapeProps }: TapeFigureProps) {
  const text = useText();
  const { tape, letters, buckets, selection } = tapeProps;
  // At its end at first: who touches nothing sees the tape as read and as sorted.
  const [progress, setProgress] = useState<number>(SORT_STOPS.length - 1);
  const histogram = useMemo(() => layoutBucketHistogram(tape, buckets), [tape, buckets]);
  return (
    <FigureFrame
      name="tape"
      title={text('tape.title')}
      controls={controls}
      lead={lead}
      tables={[tapeTable(text, tape, letters), bucketTable(text, histogram)]}
    >
      <MovingTapeFigure {...tapeProps} progress={progress} onProgress={setProgress} />
      {children}
      <BucketHistogram
        histogram={histogram}
        buckets={buckets}
        selected={tape.cells[selection.token]?.bucket ?? 0}
      />
      <SortedMatricesFigure {...tapeProps} matrices={matrices} progress={progress} onProgress={setProgress} />
    </FigureFrame>
  );
}
