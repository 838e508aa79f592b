import { useMemo } from 'react';
import './memory.css';
import { memoryDefinition, type MemoryView } from '../../src/figures/memory/definition.ts';
import { runSizes } from '../../src/figures/memory/exampleNetworks.ts';
import { timedPass } from '../../src/figures/memory/measuringTime.ts';
import { layoutLadder } from '../../src/figures/memory/memoryLadder.ts';
import { viewOfNetwork } from '../../src/figures/memory/memoryView.ts';
import type { ShownRun } from '../../src/tasks/shownRun.ts';
import { FigureFrame } from '../parts/FigureFrame.tsx';
import type { FigureProps } from '../parts/figureProps.ts';
import { Part } from '../parts/Part.tsx';
import { Segments } from '../parts/Segments.tsx';
import { useText } from '../parts/text.ts';
import { useFigure } from '../parts/useFigure.ts';
import { BudgetChoice } from './BudgetChoice.tsx';
import { MeasuredPanel } from './MeasuredPanel.tsx';
import { FoldedSettings } from './FoldedSettings.tsx';
import { MemoryParts } from './MemoryParts.tsx';
import { MemorySettings } from './MemorySettings.tsx';
import { TermsView } from './TermsView.tsx';
import { useMeasuredSteps } from './useMeasuredSteps.ts';
import { useMemoryTables } from './useMemoryTables.ts';
import { useViewed } from './useViewed.ts';

interface MemoryFigureProps extends Omit<FigureProps<MemoryView>, 'run'> {
  /** The run whose length and network are marked; the formulas stand on none. */
  readonly run: ShownRun | null;
}

/** What a training step holds against length: by formula, measured, and published; and the terms of one formula. */
export function MemoryFigure(props: MemoryFigureProps) {
  const text = useText();
  const { view, setView } = useFigure(memoryDefinition, props);
  const { show, budget } = view;
  const viewed = useViewed(view);
  const { sizes, remedies } = viewed;
  const config = props.run?.recording.config ?? null;
  const run = useMemo(() => (config === null ? null : runSizes(config)), [config]);
  const timed =
    props.run?.live === true && run !== null ? timedPass(run, props.run.recording.cost.milliseconds) : null;
  const { rows, measuring, wouldTake } = useMeasuredSteps(props.measure, view.measureTo, timed);
  const ladder = layoutLadder(remedies, sizes, budget);
  const runTokens = run?.tokens ?? null;
  const tables = useMemoryTables({
    ...viewed,
    runTokens,
    ladder,
    budget,
    measured: rows,
  });
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
            options={(['memory', 'terms'] as const).map((value) => ({
              value,
              label: text(`memory.view.${value}`),
            }))}
            onChange={(next) => {
              setView({ show: next });
            }}
          />
          <BudgetChoice
            budget={budget}
            onBudget={(next) => {
              setView({ budget: next });
            }}
          />
        </>
      }
    >
      <div className="memory" data-testid="memory" data-view={show}>
        {show === 'memory' ? (
          <MemoryParts {...viewed} view={view} onView={setView} ladder={ladder} run={run} />
        ) : (
          <Part name="terms" title={text('memory.title.terms')} isFirst>
            <FoldedSettings
              summary={text('memory.more.terms')}
              isOpen={view.sizesOpen}
              onOpen={(sizesOpen) => {
                setView({ sizesOpen });
              }}
            >
              <MemorySettings
                sizes={sizes}
                run={run}
                onSizes={(next) => {
                  setView(viewOfNetwork(next));
                }}
              />
            </FoldedSettings>
            <TermsView
              sizes={sizes}
              runTokens={runTokens}
              budget={budget}
              variant={view.termsOf}
              onVariant={(termsOf) => {
                setView({ termsOf });
              }}
            />
          </Part>
        )}
        {show === 'memory' && props.measure !== undefined && (
          <Part name="measured" title={text('memory.measured')}>
            <MeasuredPanel
              of="memory"
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
    </FigureFrame>
  );
}
