import type { MemoryView } from '../../src/figures/memory/definition.ts';
import type { Rung } from '../../src/figures/memory/memoryLadder.ts';
import { useText } from '../parts/text.ts';
import { ContextRuler } from './ContextRuler.tsx';
import { MemoryLadder } from './MemoryLadder.tsx';
import { MemoryPlot } from './MemoryPlot.tsx';
import type { Viewed } from './useViewed.ts';

interface MemoryPartProps extends Viewed {
  readonly view: MemoryView;
  readonly onView: (change: Partial<MemoryView>) => void;
  readonly ladder: readonly Rung[];
  /** Length of the shown run; null without one. */
  readonly runTokens: number | null;
}

/** Peak memory against length under a budget, and the remedies one after another. */
export function MemoryPart(props: MemoryPartProps) {
  const { view, onView, sizes, curves, remedies, ladder, runTokens } = props;
  const text = useText();
  return (
    <>
      <div className="memory-views">
        <div>
          <MemoryPlot
            sizes={sizes}
            runTokens={runTokens}
            shown={curves}
            switches={remedies}
            budget={view.budget}
            published={view.published}
            point={view.point}
            onView={onView}
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
          switches={remedies}
          bytesPerValue={sizes.bytesPerValue}
          onSwitch={(remedy, on) => {
            onView({ [remedy]: on });
          }}
        />
      </div>
      <p className="muted memory-notes">
        {text('memory.symbols', {
          batch: sizes.batch,
          layers: sizes.layers,
          width: sizes.modelDim,
          inner: sizes.feedForwardDim,
          heads: sizes.heads,
          rounds: sizes.hashRounds,
        })}{' '}
        {text('memory.notes')}
      </p>
      <ContextRuler runTokens={runTokens} />
    </>
  );
}
