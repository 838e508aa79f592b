import { useMemo } from 'react';
import '../memory/memory.css';
import './time.css';
import { runSizes } from '../../src/figures/memory/exampleNetworks.ts';
import { timedPass } from '../../src/figures/memory/measuringTime.ts';
import { modelOf } from '../../src/figures/memory/memoryCurves.ts';
import { withRemedies } from '../../src/figures/memory/memoryLadder.ts';
import { curveField } from '../../src/figures/memory/memoryView.ts';
import { timeDefinition, type TimeView } from '../../src/figures/time/definition.ts';
import { timedCurves } from '../../src/figures/time/timedCurves.ts';
import type { ShownRun } from '../../src/tasks/shownRun.ts';
import { FoldedSettings } from '../memory/FoldedSettings.tsx';
import { MeasuredPanel } from '../memory/MeasuredPanel.tsx';
import { MemorySettings } from '../memory/MemorySettings.tsx';
import { RemedySteps } from '../memory/RemedySteps.tsx';
import { RemedySwitchRow } from '../memory/RemedySwitchRow.tsx';
import { useMeasuredSteps } from '../memory/useMeasuredSteps.ts';
import { useViewed } from '../memory/useViewed.ts';
import { VariantChoice } from '../memory/VariantChoice.tsx';
import { FigureFrame } from '../parts/FigureFrame.tsx';
import type { FigureProps } from '../parts/figureProps.ts';
import { Part } from '../parts/Part.tsx';
import { useText } from '../parts/text.ts';
import { useFigure } from '../parts/useFigure.ts';
import { HashedTerms } from './HashedTerms.tsx';
import { OperationsPlot } from './OperationsPlot.tsx';
import { PublishedSpeed } from './PublishedSpeed.tsx';
import { ScoresPlot } from './ScoresPlot.tsx';
import { TermsPlot } from './TermsPlot.tsx';
import { timeTold } from './timeTold.ts';
import { useTimeTables } from './useTimeTables.ts';

interface TimeFigureProps extends Omit<FigureProps<TimeView>, 'run'> {
  /** The run whose length is marked and whose scores are counted; the formulas stand on none. */
  readonly run: ShownRun | null;
}

/** What a training step computes against length: hashing, sorting, attending, and whole steps of several models. */
export function TimeFigure(props: TimeFigureProps) {
  const text = useText();
  const { view, setView } = useFigure(timeDefinition, props);
  // Operations do not depend on how many bytes a value has.
  const { sizes, curves, remedies } = useViewed({ ...view, bytesPerValue: 4 });
  const config = props.run?.recording.config ?? null;
  const run = useMemo(() => (config === null ? null : runSizes(config)), [config]);
  const timed =
    props.run?.live === true && run !== null ? timedPass(run, props.run.recording.cost.milliseconds) : null;
  const { rows, measuring, wouldTake } = useMeasuredSteps(props.measure, view.measureTo, timed);
  const runTokens = run?.tokens ?? null;
  const shown = useMemo(() => timedCurves(curves, withRemedies(remedies)), [curves, remedies]);
  return (
    <FigureFrame
      name={timeDefinition.id}
      title={text('time.title')}
      lead={<p>{text('time.lead')}</p>}
      tables={useTimeTables({ shown, sizes, runTokens, measured: rows })}
    >
      <div className="memory time" data-testid="time">
        <Part name="terms" title={text('time.part.terms')} isFirst>
          <div className="memory-views">
            <TermsPlot sizes={sizes} runTokens={runTokens} />
            <div>
              <HashedTerms sizes={sizes} />
              <p>
                <strong>{text('time.whenSlower.question')}</strong>{' '}
                {text('time.whenSlower', {
                  rounds: sizes.hashRounds,
                  chunkLength: sizes.chunkLength,
                  count: 4 * sizes.hashRounds * sizes.chunkLength,
                })}
              </p>
              <p>
                <strong>{text('time.order.question')}</strong> {text('time.order')}
              </p>
              <p className="muted">{text('time.sorting')}</p>
            </div>
          </div>
        </Part>
        <div className="memory-views memory-parts">
          <Part name="steps" title={text('time.part.steps')}>
            <h3>{text('time.part.steps')}</h3>
            <RemedySteps switches={remedies} onSwitches={setView}>
              {timeTold(remedies, sizes, text)}
            </RemedySteps>
            <FoldedSettings
              summary={text('time.more')}
              isOpen={view.sizesOpen}
              onOpen={(sizesOpen) => {
                setView({ sizesOpen });
              }}
            >
              <MemorySettings
                sizes={sizes}
                run={run}
                hasPrecision={false}
                onSizes={({ batch, layers, modelDim, feedForwardDim, heads, hashRounds, chunkLength }) => {
                  setView({ batch, layers, modelDim, feedForwardDim, heads, hashRounds, chunkLength });
                }}
              />
              <RemedySwitchRow switches={remedies} onSwitches={setView} />
              <VariantChoice
                shown={curves}
                onShow={(variant, isShown) => {
                  setView({ [curveField(variant)]: isShown });
                }}
              />
            </FoldedSettings>
            <OperationsPlot
              shown={shown}
              taken={modelOf(withRemedies(remedies)).id}
              sizes={sizes}
              runTokens={runTokens}
            />
          </Part>
          {run !== null && (
            <Part name="scores" title={text('time.part.scores')}>
              <h3>{text('time.part.scores')}</h3>
              <ScoresPlot run={run} />
            </Part>
          )}
        </div>
        <div className="memory-views memory-parts">
          <Part name="speed" title={text('time.speed')}>
            <PublishedSpeed />
          </Part>
          {props.measure !== undefined && (
            <Part name="measured" title={text('memory.measured')}>
              <MeasuredPanel
                of="time"
                rows={rows}
                measuring={measuring}
                wouldTake={wouldTake}
                measureTo={view.measureTo}
                onMeasureTo={(measureTo) => {
                  setView({ measureTo });
                }}
              />
            </Part>
          )}
        </div>
      </div>
    </FigureFrame>
  );
}
