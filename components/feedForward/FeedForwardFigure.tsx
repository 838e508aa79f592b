import { useMemo, useState } from 'react';
import './feedForward.css';
import { FEED_FORWARD_CHUNKING } from '../../src/costs/published.ts';
import { layoutSlicing, sliceChoices } from '../../src/figures/feedForward/slicing.ts';
import type { ReformerConfig } from '../../src/config/reformerConfig.ts';
import { FigureFrame } from '../parts/FigureFrame.tsx';
import { Scrubber } from '../parts/Scrubber.tsx';
import { Segments } from '../parts/Segments.tsx';
import type { SelectionProps } from '../parts/selectionProps.ts';
import { useText } from '../parts/text.ts';
import { useWidth } from '../parts/useWidth.ts';
import { PublishedSlicing } from './PublishedSlicing.tsx';
import { SlicingMeasured, type SlicingMeasuredProps } from './SlicingMeasured.tsx';
import { ATTENTION_WIDTH, SLICING_MARGIN, SlicingPlot } from './SlicingPlot.tsx';

interface FeedForwardFigureProps extends SelectionProps {
  /** Of the shown run. */
  readonly config: ReformerConfig;
  /** The character of each position. */
  readonly letters: readonly string[];
  readonly measuring: Omit<SlicingMeasuredProps, 'onMeasure' | 'feedForwardDim'>;
  /** @param slices into how many the sequence is cut */
  readonly onMeasure: (slices: number) => void;
}

const HEIGHT = 210;
/** How many times wider the layer is drawn than the run's: one could have trained such a network. */
const WIDER = [1, 4, 16];

/** One block of memory, or several low ones after another: the same area, a lower peak, and when that helps. */
export function FeedForwardFigure(props: FeedForwardFigureProps) {
  const { config, letters, selection, pinned, onHover, onSelect, onPin, measuring, onMeasure } = props;
  const text = useText();
  const [ref, room] = useWidth<HTMLDivElement>(720);
  const [count, setCount] = useState(4);
  const [time, setTime] = useState(4);
  const [wider, setWider] = useState(1);
  const [published, setPublished] = useState(-1);
  const choices = sliceChoices(config.maxTokens);
  const slices = choices.includes(count) ? count : 1;
  const width = Math.max(120, Math.min(room, 900) - SLICING_MARGIN.left - SLICING_MARGIN.right);
  const layout = useMemo(
    () =>
      layoutSlicing({ ...config, feedForwardDim: wider * config.feedForwardDim }, slices, {
        width,
        height: HEIGHT,
        attentionWidth: ATTENTION_WIDTH,
      }),
    [config, wider, slices, width],
  );
  const kilobytes = (bytes: number) => text('machine.kilobytes', { amount: bytes / 1000 });
  const now = Math.min(time, slices);
  return (
    <FigureFrame
      name="feedForward"
      title={text('feedForward.title')}
      lead={text('feedForward.lead')}
      controls={
        <Segments
          label={text('feedForward.case')}
          value={published}
          options={[
            { value: -1, label: text('feedForward.thisRun') },
            ...FEED_FORWARD_CHUNKING.runs.map(({ feedForwardDim }, run) => ({
              value: run,
              label: text('feedForward.publishedCase', { width: feedForwardDim }),
            })),
          ]}
          onChange={setPublished}
        />
      }
      tables={[
        {
          name: text('feedForward.title'),
          head: ['slices', 'branch', 'block'].map((column) => text(`feedForward.table.${column}`)),
          rows: choices.map((choice) => {
            const each = layoutSlicing({ ...config, feedForwardDim: wider * config.feedForwardDim }, choice, {
              width,
              height: HEIGHT,
              attentionWidth: ATTENTION_WIDTH,
            });
            return [choice, each.peak.sliced, each.blockPeak.sliced];
          }),
        },
      ]}
    >
      {published >= 0 ? (
        <PublishedSlicing run={published} />
      ) : (
        <div className="slicing-views">
          <div ref={ref}>
            <div className="slicing-controls">
              <Segments
                label={text('feedForward.slices')}
                value={slices}
                options={choices.map((value) => ({ value, label: String(value) }))}
                onChange={(next) => {
                  setCount(next);
                  setTime(next);
                }}
              />
              <Segments
                label={text('feedForward.wider')}
                value={wider}
                options={WIDER.map((value) => ({
                  value,
                  label: text('machine.count', { count: value * config.feedForwardDim }),
                }))}
                onChange={setWider}
              />
            </div>
            <SlicingPlot
              layout={layout}
              width={width}
              height={HEIGHT}
              time={now}
              tokens={config.maxTokens}
              letter={letters[selection.token] ?? ''}
              {...{ selection, pinned, onHover, onSelect, onPin }}
            />
            <Scrubber
              label={text('feedForward.time')}
              value={now}
              stops={slices + 1}
              stopName={(stop) => text('feedForward.done', { done: stop, count: slices })}
              onChange={setTime}
            />
            <p
              className="slicing-verdict"
              data-testid="verdict"
              data-gain={layout.blockPeak.sliced < layout.blockPeak.whole}
            >
              {layout.blockPeak.sliced < layout.blockPeak.whole
                ? text('feedForward.verdict.gain', {
                    before: kilobytes(layout.blockPeak.whole),
                    after: kilobytes(layout.blockPeak.sliced),
                  })
                : text(slices === 1 ? 'feedForward.verdict.whole' : 'feedForward.verdict.none', {
                    amount: kilobytes(layout.blockPeak.whole),
                  })}
            </p>
          </div>
          <SlicingMeasured
            {...measuring}
            feedForwardDim={config.feedForwardDim}
            onMeasure={() => {
              onMeasure(slices);
            }}
          />
        </div>
      )}
    </FigureFrame>
  );
}
