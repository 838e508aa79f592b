import './memory.css';
import type { SizesWithoutTokens } from '../../src/costs/sizes.ts';
import { layoutLadder } from '../../src/figures/memory/memoryLadder.ts';
import type { MeasuredRow } from '../../src/figures/memory/measuredPoints.ts';
import type { MemoryView, RunSizes } from '../../src/figures/memory/memoryView.ts';
import type { MeasuredSizes } from '../../src/protocol/memoryPoints.ts';
import { FigureFrame } from '../parts/FigureFrame.tsx';
import { Segments } from '../parts/Segments.tsx';
import { useText } from '../parts/text.ts';
import { BudgetChoice } from './BudgetChoice.tsx';
import { ContextRuler } from './ContextRuler.tsx';
import { MeasuredPanel, type MeasuringState } from './MeasuredPanel.tsx';
import { MemoryLadder } from './MemoryLadder.tsx';
import { MemoryPlot } from './MemoryPlot.tsx';
import { MemorySettings } from './MemorySettings.tsx';
import { TermsView } from './TermsView.tsx';
import { TimeView } from './TimeView.tsx';
import { useMemoryTables } from './useMemoryTables.ts';
import { VariantChoice } from './VariantChoice.tsx';

interface MemoryFigureProps {
  readonly view: MemoryView;
  readonly onView: (changes: Partial<MemoryView>) => void;
  /** The network that is compared. */
  readonly sizes: SizesWithoutTokens;
  readonly canUndo: boolean;
  readonly onSizes: (sizes: SizesWithoutTokens) => void;
  readonly onUndo: () => void;
  readonly onReset: () => void;
  /** The shown run's network and length; null without one. */
  readonly run: RunSizes | null;
  readonly measured: {
    readonly rows: readonly MeasuredRow[];
    readonly sizes: MeasuredSizes;
    readonly measuring: MeasuringState;
    readonly ready: boolean;
    readonly onMeasure: () => void;
    readonly onStop: () => void;
  };
}

/** What a training step costs against length: memory and its terms, and time, by formula, measured, and published. */
export function MemoryFigure(props: MemoryFigureProps) {
  const { view, onView, sizes, run, measured } = props;
  const text = useText();
  const ladder = layoutLadder(view.remedies, sizes, view.budget);
  const runTokens = run?.tokens ?? null;
  const tables = useMemoryTables({ view, sizes, runTokens, ladder, measured: measured.rows });
  return (
    <FigureFrame
      name="memory"
      title={text('memory.title')}
      lead={<p>{text(`memory.lead.${view.view}`)}</p>}
      tables={tables}
      controls={
        <Segments
          label={text('memory.view')}
          value={view.view}
          options={(['memory', 'terms', 'time'] as const).map((value) => ({
            value,
            label: text(`memory.view.${value}`),
          }))}
          onChange={(value) => {
            onView({ view: value });
          }}
        />
      }
    >
      <div className="memory" data-testid="memory" data-view={view.view}>
        <MemorySettings
          {...{ sizes, run }}
          canUndo={props.canUndo}
          onSizes={props.onSizes}
          onUndo={props.onUndo}
          onReset={props.onReset}
        />
        {view.view !== 'time' && (
          <div className="memory-controls">
            <BudgetChoice
              budget={view.budget}
              onBudget={(budget) => {
                onView({ budget });
              }}
            />
          </div>
        )}
        {view.view !== 'terms' && (
          <VariantChoice
            shown={view.shown}
            onShown={(shown) => {
              onView({ shown });
            }}
          />
        )}
        {view.view === 'memory' && (
          <>
            <div className="memory-views">
              <div>
                <MemoryPlot
                  {...{ sizes, runTokens }}
                  shown={view.shown}
                  switches={view.remedies}
                  budget={view.budget}
                  published={view.published}
                  onBudget={(budget) => {
                    onView({ budget });
                  }}
                />
                <label className="published-switch">
                  <input
                    type="checkbox"
                    checked={view.published}
                    onChange={(event) => {
                      onView({ published: event.target.checked });
                    }}
                  />
                  {text('memory.published')}
                </label>
              </div>
              <MemoryLadder
                ladder={ladder}
                switches={view.remedies}
                bytesPerValue={sizes.bytesPerValue}
                onSwitch={(remedy, on) => {
                  onView({ remedies: { ...view.remedies, [remedy]: on } });
                }}
              />
            </div>
            <p className="muted memory-notes">
              {text('memory.symbols', {
                ...{ batch: sizes.batch, layers: sizes.layers, width: sizes.modelDim },
                ...{ inner: sizes.feedForwardDim, heads: sizes.heads, rounds: sizes.hashRounds },
              })}{' '}
              {text('memory.notes')}
            </p>
            <ContextRuler runTokens={runTokens} />
          </>
        )}
        {view.view === 'terms' && (
          <TermsView
            {...{ sizes, runTokens }}
            budget={view.budget}
            variant={view.termsOf}
            onVariant={(termsOf) => {
              onView({ termsOf });
            }}
          />
        )}
        {view.view === 'time' && <TimeView {...{ sizes, run }} shown={view.shown} />}
        {view.view !== 'terms' && (
          <MeasuredPanel
            of={view.view}
            {...measured}
            measureTo={view.measureTo}
            onMeasureTo={(measureTo) => {
              onView({ measureTo });
            }}
          />
        )}
      </div>
    </FigureFrame>
  );
}
