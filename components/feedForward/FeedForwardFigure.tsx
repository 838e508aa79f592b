import { useMemo } from 'react';
import './feedForward.css';
import { FEED_FORWARD_CHUNKING } from '../../src/costs/published.ts';
import { feedForwardDefinition, type FeedForwardView } from '../../src/figures/feedForward/definition.ts';
import { layoutSlicing, sliceChoices } from '../../src/figures/feedForward/slicing.ts';
import { FigureFrame } from '../parts/FigureFrame.tsx';
import type { FigureProps } from '../parts/figureProps.ts';
import { Part } from '../parts/Part.tsx';
import { Scrubber } from '../parts/Scrubber.tsx';
import { Segments } from '../parts/Segments.tsx';
import { useText } from '../parts/text.ts';
import { useFigure } from '../parts/useFigure.ts';
import { useWidth } from '../parts/useWidth.ts';
import { PublishedSlicing } from './PublishedSlicing.tsx';
import { SlicingControls } from './SlicingControls.tsx';
import { SlicingMeasured } from './SlicingMeasured.tsx';
import { ATTENTION_WIDTH, SLICING_MARGIN, SlicingPlot } from './SlicingPlot.tsx';
import { SlicingVerdict } from './SlicingVerdict.tsx';
import { useSlicing } from './useSlicing.ts';

const HEIGHT = 210;

/** One block of memory, or several low ones after another: the same area, a lower peak, and when that helps. */
export function FeedForwardFigure(props: FigureProps<FeedForwardView>) {
  const { run, measure } = props;
  const { letters } = run;
  const { config } = run.recording;
  const text = useText();
  const { view, setView, selecting } = useFigure(feedForwardDefinition, props);
  const { wider, published } = view;
  const { layer, token } = selecting.selection;
  const [ref, room] = useWidth<HTMLDivElement>(720);
  const choices = sliceChoices(config.maxTokens);
  const slices = choices.includes(view.slices) ? view.slices : 1;
  const measuring = useSlicing(run, layer, slices, measure);
  const width = Math.max(120, Math.min(room, 900) - SLICING_MARGIN.left - SLICING_MARGIN.right);
  const { layout, peaks } = useMemo(() => {
    const drawn = { ...config, feedForwardDim: wider * config.feedForwardDim };
    const frame = { width, height: HEIGHT, attentionWidth: ATTENTION_WIDTH };
    return {
      layout: layoutSlicing(drawn, slices, frame),
      peaks: sliceChoices(config.maxTokens).map((count) => {
        const { peak, blockPeak } = layoutSlicing(drawn, count, frame);
        return [count, peak.sliced, blockPeak.sliced];
      }),
    };
  }, [config, wider, slices, width]);
  const time = Math.min(view.time, slices);
  return (
    <FigureFrame
      name="feedForward"
      title={text('feedForward.title')}
      lead={text('feedForward.lead')}
      controls={
        <Segments
          label={text('feedForward.case')}
          value={published ?? 'run'}
          options={[
            { value: 'run', label: text('feedForward.thisRun') },
            ...FEED_FORWARD_CHUNKING.runs.map(({ feedForwardDim }) => ({
              value: feedForwardDim,
              label: text('feedForward.publishedCase', { width: feedForwardDim }),
            })),
          ]}
          onChange={(next) => {
            setView({ published: next === 'run' ? null : next });
          }}
        />
      }
      tables={[
        {
          name: text('feedForward.title'),
          head: ['slices', 'branch', 'block'].map((column) => text(`feedForward.table.${column}`)),
          rows: peaks,
        },
      ]}
    >
      {published !== null ? (
        <PublishedSlicing feedForwardDim={published} />
      ) : (
        <div className="slicing-views">
          <Part name="peak" title={text('feedForward.part.peak')} isFirst>
            <div ref={ref}>
              <SlicingControls
                choices={choices}
                slices={slices}
                wider={wider}
                feedForwardDim={config.feedForwardDim}
                onView={setView}
              />
              <SlicingPlot
                {...selecting}
                layout={layout}
                width={width}
                height={HEIGHT}
                time={time}
                tokens={config.maxTokens}
                letter={letters[token] ?? ''}
              />
              <Scrubber
                label={text('feedForward.time')}
                value={time}
                stops={slices + 1}
                stopName={(stop) => text('feedForward.done', { done: stop, count: slices })}
                onChange={(next) => {
                  setView({ time: next });
                }}
              />
              <SlicingVerdict
                blockPeak={layout.blockPeak}
                slices={slices}
                width={wider * config.feedForwardDim}
                isOwn={wider === 1}
              />
            </div>
          </Part>
          {measure !== undefined && (
            <Part name="measured" title={text('feedForward.measured', { width: config.feedForwardDim })}>
              <SlicingMeasured {...measuring} feedForwardDim={config.feedForwardDim} />
            </Part>
          )}
        </div>
      )}
    </FigureFrame>
  );
}
