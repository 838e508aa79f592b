import { useMemo } from 'react';
import './memory.css';
import { memoryDefinition, type MemoryView } from '../../src/figures/memory/definition.ts';
import { runSizes } from '../../src/figures/memory/exampleNetworks.ts';
import { timedPass } from '../../src/figures/memory/measuringTime.ts';
import { layoutLadder, withRemedies } from '../../src/figures/memory/memoryLadder.ts';
import { modelOf } from '../../src/figures/memory/memoryCurves.ts';
import { timedCurves } from '../../src/figures/memory/memoryView.ts';
import type { ShownRun } from '../../src/tasks/shownRun.ts';
import { FigureFrame } from '../parts/FigureFrame.tsx';
import type { FigureProps } from '../parts/figureProps.ts';
import { Segments } from '../parts/Segments.tsx';
import { useText } from '../parts/text.ts';
import { useFigure } from '../parts/useFigure.ts';
import { BudgetChoice } from './BudgetChoice.tsx';
import { MeasuredPanel } from './MeasuredPanel.tsx';
import { MemoryMore } from './MemoryMore.tsx';
import { MemoryPart } from './MemoryPart.tsx';
import { RemedySteps } from './RemedySteps.tsx';
import { memoryTold, timeTold } from './remedyTold.ts';
import { TermsView } from './TermsView.tsx';
import { TimeView } from './TimeView.tsx';
import { useAmounts } from './useAmounts.ts';
import { useMeasuredSteps } from './useMeasuredSteps.ts';
import { useMemoryTables } from './useMemoryTables.ts';
import { useViewed } from './useViewed.ts';

interface MemoryFigureProps extends Omit<FigureProps<MemoryView>, 'run'> {
  /** The run whose length and network are marked; the formulas stand on none. */
  readonly run: ShownRun | null;
}

/** What a training step costs against length: memory and its terms, and time, by formula, measured, and published. */
export function MemoryFigure(props: MemoryFigureProps) {
  const text = useText();
  const amounts = useAmounts();
  const { view, setView } = useFigure(memoryDefinition, props);
  const { show, budget } = view;
  const { sizes, curves, remedies } = useViewed(view);
  const config = props.run?.recording.config ?? null;
  const run = useMemo(() => (config === null ? null : runSizes(config)), [config]);
  const timed =
    props.run?.live === true && run !== null ? timedPass(run, props.run.recording.cost.milliseconds) : null;
  const { rows, measuring, wouldTake } = useMeasuredSteps(props.measure, view.measureTo, timed);
  const ladder = layoutLadder(remedies, sizes, budget);
  const longest = ladder.findLast(({ on }) => on)?.longest ?? 0;
  const runTokens = run?.tokens ?? null;
  const isTime = show === 'time';
  const timedModels = useMemo(() => timedCurves(curves, withRemedies(remedies)), [curves, remedies]);
  const tables = useMemoryTables({
    isTime,
    curves: isTime ? timedModels : curves,
    remedies,
    sizes,
    runTokens,
    ladder,
    budget,
    measured: rows,
  });
  const setBudget = (next: number) => {
    setView({ budget: next });
  };
  return (
    <FigureFrame
      name="memory"
      title={text(`memory.title.${show}`)}
      lead={<p>{text(`memory.lead.${show}`)}</p>}
      tables={tables}
      controls={
        <>
          <Segments
            label={text('memory.view')}
            value={show}
            options={(['memory', 'terms', 'time'] as const).map((value) => ({
              value,
              label: text(`memory.view.${value}`),
            }))}
            onChange={(next) => {
              setView({ show: next });
            }}
          />
          {!isTime && <BudgetChoice budget={budget} onBudget={setBudget} />}
        </>
      }
    >
      <div className="memory" data-testid="memory" data-view={show}>
        {show !== 'terms' && (
          <RemedySteps switches={remedies} onSwitches={setView}>
            {isTime
              ? timeTold({ switches: remedies, sizes }, text)
              : memoryTold({ switches: remedies, sizes, ladder, budget }, text, amounts)}
          </RemedySteps>
        )}
        <MemoryMore {...{ view, sizes, curves, remedies, run }} onView={setView} />
        {show === 'memory' && (
          <MemoryPart
            view={view}
            onView={setView}
            sizes={sizes}
            curves={curves}
            remedies={remedies}
            ladder={ladder}
            longest={longest}
            runTokens={runTokens}
          />
        )}
        {show === 'terms' && (
          <TermsView
            sizes={sizes}
            runTokens={runTokens}
            budget={budget}
            variant={view.termsOf}
            onVariant={(termsOf) => {
              setView({ termsOf });
            }}
          />
        )}
        {isTime && (
          <TimeView sizes={sizes} run={run} shown={timedModels} taken={modelOf(withRemedies(remedies)).id} />
        )}
        {show !== 'terms' && props.measure !== undefined && (
          <MeasuredPanel
            of={show}
            rows={rows}
            measuring={measuring}
            wouldTake={wouldTake}
            measureTo={view.measureTo}
            onMeasureTo={(measureTo) => {
              setView({ measureTo });
            }}
          />
        )}
      </div>
    </FigureFrame>
  );
}
