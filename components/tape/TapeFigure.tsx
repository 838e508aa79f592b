import { useCallback, useMemo, type ReactNode } from 'react';
import { layoutBucketHistogram } from '../../src/figures/tape/bucketHistogram.ts';
import { tapeDefinition, type TapeView } from '../../src/figures/tape/definition.ts';
import { CLASSIC_ROUND, layoutSortedRound } from '../../src/figures/tape/sortedRound.ts';
import { at } from '../../src/maths/at.ts';
import { RunSpelling } from '../answers/RunSpelling.tsx';
import { FigureFrame } from '../parts/FigureFrame.tsx';
import type { FigureProps } from '../parts/figureProps.ts';
import { useText } from '../parts/text.ts';
import { Part } from '../parts/Part.tsx';
import { useFigure } from '../parts/useFigure.ts';
import { BucketHistogram } from './BucketHistogram.tsx';
import { MovingTapeFigure } from './MovingTapeFigure.tsx';
import { SortedMatricesFigure } from './SortedMatricesFigure.tsx';
import { TapeControls } from './TapeControls.tsx';
import { TapeLead } from './TapeLead.tsx';
import { bucketTable, tapeTable } from './tapeTables.ts';
import { useClassicSelection } from './useClassicSelection.ts';

interface TapeFigureProps extends FigureProps<TapeView> {
  /** What stands over the spelling: where its weights come from, if that needs saying. */
  readonly children?: ReactNode;
}

/**
 * Everything about sorting one head and round, of the run or of the classic twelve: the tape on its way, what the run
 * spells of it, the sizes of the buckets, the four matrices.
 */
export function TapeFigure({ children, ...props }: TapeFigureProps) {
  const { run } = props;
  const text = useText();
  const { view, setView, selecting: ofRun } = useFigure(tapeDefinition, props);
  const ofClassic = useClassicSelection(view, setView);
  const { source, progress } = view;
  const selecting = source === 'run' ? ofRun : ofClassic;
  const { layer, head, round } = ofRun.selection;
  const { tape, matrices, letters, buckets, rounds } = useMemo(
    () => (source === 'run' ? layoutSortedRound(run, { layer, head, round }) : CLASSIC_ROUND),
    [source, run, layer, head, round],
  );
  const histogram = useMemo(() => layoutBucketHistogram(tape, buckets), [tape, buckets]);
  const setProgress = useCallback(
    (next: number) => {
      setView({ progress: next });
    },
    [setView],
  );
  return (
    <FigureFrame
      name="tape"
      title={text('tape.title')}
      controls={
        <TapeControls
          {...ofRun}
          config={run.recording.config}
          source={source}
          onSource={(next) => {
            setView({ source: next });
          }}
        />
      }
      lead={<TapeLead recording={run.recording} source={source} />}
      tables={[tapeTable(text, tape, letters), bucketTable(text, histogram)]}
    >
      <Part name="tape" title={text('tape.title')} isFirst>
        <MovingTapeFigure
          {...selecting}
          tape={tape}
          letters={letters}
          buckets={buckets}
          rounds={rounds}
          progress={progress}
          onProgress={setProgress}
        />
      </Part>
      {source === 'run' && (
        <Part name="spelling" title={text('spelling.title')}>
          {children}
          <RunSpelling {...ofRun} run={run} measure={props.measure} />
        </Part>
      )}
      <Part name="buckets" title={text('tape.histogram.title')}>
        <BucketHistogram
          histogram={histogram}
          buckets={buckets}
          selected={at(tape.cells, selecting.selection.token).bucket}
        />
      </Part>
      <Part name="matrices" title={text('tape.matrix.title')}>
        <SortedMatricesFigure
          {...selecting}
          matrices={matrices}
          letters={letters}
          buckets={buckets}
          progress={progress}
          onProgress={setProgress}
          chosen={view.matrices}
          onChosen={(next) => {
            setView({ matrices: next });
          }}
        />
      </Part>
    </FigureFrame>
  );
}
