import type { MemoryView } from '../../src/figures/memory/definition.ts';
import { layoutLadderScale, stepOf, type Rung } from '../../src/figures/memory/memoryLadder.ts';
import { ContextRuler } from './ContextRuler.tsx';
import { FormulaNotes } from './FormulaNotes.tsx';
import { MemoryLadder } from './MemoryLadder.tsx';
import { MemoryPlot } from './MemoryPlot.tsx';
import { TermsInWords } from './TermsInWords.tsx';
import type { Viewed } from './useViewed.ts';

interface MemoryPartProps extends Viewed {
  readonly view: MemoryView;
  readonly onView: (change: Partial<MemoryView>) => void;
  readonly ladder: readonly Rung[];
  /** Tokens that fit with the remedies that are on. */
  readonly longest: number;
  /** Length of the shown run; null without one. */
  readonly runTokens: number | null;
}

/** Peak memory against length under a budget, the longest sequence after each remedy, and the formula in words. */
export function MemoryPart(props: MemoryPartProps) {
  const { view, onView, sizes, curves, remedies, ladder, longest, runTokens } = props;
  return (
    <>
      <div className="memory-views">
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
        <div>
          <MemoryLadder
            ladder={ladder}
            scale={layoutLadderScale(ladder, sizes, view.budget)}
            step={stepOf(remedies)}
            budget={view.budget}
          />
          <TermsInWords switches={remedies} sizes={sizes} tokens={Math.max(1, longest)} />
        </div>
      </div>
      <FormulaNotes sizes={sizes} switches={remedies} />
      <ContextRuler runTokens={runTokens} />
    </>
  );
}
