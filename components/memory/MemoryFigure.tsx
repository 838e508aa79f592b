import { useMemo } from 'react';
import './memory.css';
import { memoryDefinition, type MemoryView } from '../../src/figures/memory/definition.ts';
import { runSizes } from '../../src/figures/memory/exampleNetworks.ts';
import { layoutLadder } from '../../src/figures/memory/memoryLadder.ts';
import { curveField } from '../../src/figures/memory/memoryView.ts';
import type { ShownRun } from '../../src/tasks/shownRun.ts';
import { FigureFrame } from '../parts/FigureFrame.tsx';
import type { FigureProps } from '../parts/figureProps.ts';
import { Segments } from '../parts/Segments.tsx';
import { useText } from '../parts/text.ts';
import { useFigure } from '../parts/useFigure.ts';
import { BudgetChoice } from './BudgetChoice.tsx';
import { MeasuredPanel } from './MeasuredPanel.tsx';
import { MemoryPart } from './MemoryPart.tsx';
import { MemorySettings } from './MemorySettings.tsx';
import { TermsView } from './TermsView.tsx';
import { TimeView } from './TimeView.tsx';
import { useMeasuredSteps } from './useMeasuredSteps.ts';
import { useMemoryTables } from './useMemoryTables.ts';
import { useViewed } from './useViewed.ts';
import { VariantChoice } from './VariantChoice.tsx';

interface MemoryFigureProps extends Omit<FigureProps<MemoryView>, 'run'> {
  /** The run whose length and network are marked; the formulas stand on none. */
  readonly run: ShownRun | null;
}

/** What a training step costs against length: memory and its terms, and time, by formula, measured, and published. */
export function MemoryFigure(props: MemoryFigureProps) {
  const text = useText();
  const { view, setView } = useFigure(memoryDefinition, props);
  const { show, budget } = view;
  const { sizes, curves, remedies } = useViewed(view);
  const config = props.run?.recording.config ?? null;
  const run = useMemo(() => (config === null ? null : runSizes(config)), [config]);
  const { rows, measuring } = useMeasuredSteps(props.measure, view.measureTo);
  const ladder = layoutLadder(remedies, sizes, budget);
  const runTokens = run?.tokens ?? null;
  const isTime = show === 'time';
  const tables = useMemoryTables({ isTime, curves, remedies, sizes, runTokens, ladder, measured: rows });
  const setBudget = (next: number) => {
    setView({ budget: next });
  };
  return (
    <FigureFrame
      name="memory"
      title={text('memory.title')}
      lead={<p>{text(`memory.lead.${show}`)}</p>}
      tables={tables}
      controls={
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
      }
    >
      <div className="memory" data-testid="memory" data-view={show}>
        <MemorySettings sizes={sizes} run={run} open={view.sizesOpen} onView={setView} />
        {!isTime && (
          <div className="memory-controls">
            <BudgetChoice budget={budget} onBudget={setBudget} />
          </div>
        )}
        {show !== 'terms' && (
          <VariantChoice
            shown={curves}
            onShow={(variant, shown) => {
              setView({ [curveField(variant)]: shown });
            }}
          />
        )}
        {show === 'memory' && (
          <MemoryPart
            view={view}
            onView={setView}
            sizes={sizes}
            curves={curves}
            remedies={remedies}
            ladder={ladder}
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
        {isTime && <TimeView sizes={sizes} run={run} shown={curves} />}
        {show !== 'terms' && props.measure !== undefined && (
          <MeasuredPanel
            of={show}
            rows={rows}
            measuring={measuring}
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
