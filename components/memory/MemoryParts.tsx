import type { MemoryView } from '../../src/figures/memory/definition.ts';
import type { RunSizes } from '../../src/figures/memory/exampleNetworks.ts';
import { layoutLadderScale, stepOf, type Rung } from '../../src/figures/memory/memoryLadder.ts';
import { curveField, viewOfNetwork } from '../../src/figures/memory/memoryView.ts';
import { Part } from '../parts/Part.tsx';
import { useText } from '../parts/text.ts';
import { ContextRuler } from './ContextRuler.tsx';
import { FoldedSettings } from './FoldedSettings.tsx';
import { FormulaNotes } from './FormulaNotes.tsx';
import { MemoryLadder } from './MemoryLadder.tsx';
import { MemoryPlot } from './MemoryPlot.tsx';
import { MemorySettings } from './MemorySettings.tsx';
import { memoryTold } from './memoryTold.ts';
import { RemedySteps } from './RemedySteps.tsx';
import { RemedySwitchRow } from './RemedySwitchRow.tsx';
import { TermsInWords } from './TermsInWords.tsx';
import { useAmounts } from './useAmounts.ts';
import type { Viewed } from './useViewed.ts';
import { VariantChoice } from './VariantChoice.tsx';

interface MemoryPartsProps extends Viewed {
  readonly view: MemoryView;
  readonly onView: (change: Partial<MemoryView>) => void;
  readonly ladder: readonly Rung[];
  /** The shown run's network; null without one. */
  readonly run: RunSizes | null;
}

/** Peak memory against length under a budget, the longest sequence after each remedy, and the formula in words. */
export function MemoryParts(props: MemoryPartsProps) {
  const { view, onView, sizes, curves, remedies, ladder, run } = props;
  const { budget, published } = view;
  const text = useText();
  const amounts = useAmounts();
  const runTokens = run?.tokens ?? null;
  const longest = ladder.findLast(({ on }) => on)?.longest ?? 0;
  return (
    <>
      <div className="memory-views memory-parts">
        <Part name="curves" title={text('memory.title.memory')} isFirst>
          <RemedySteps switches={remedies} onSwitches={onView}>
            {memoryTold({ switches: remedies, sizes, ladder, budget }, text, amounts)}
          </RemedySteps>
          <FoldedSettings
            summary={text('memory.more')}
            isOpen={view.sizesOpen}
            onOpen={(sizesOpen) => {
              onView({ sizesOpen });
            }}
          >
            <MemorySettings
              sizes={sizes}
              run={run}
              onSizes={(next) => {
                onView(viewOfNetwork(next));
              }}
            />
            <RemedySwitchRow switches={remedies} onSwitches={onView} />
            <VariantChoice
              shown={curves}
              onShow={(variant, isShown) => {
                onView({ [curveField(variant)]: isShown });
              }}
            />
            <label className="published-switch">
              <input
                type="checkbox"
                checked={published}
                onChange={(event) => {
                  onView({ published: event.target.checked });
                }}
              />
              {text('memory.published')}
            </label>
          </FoldedSettings>
          <MemoryPlot
            sizes={sizes}
            runTokens={runTokens}
            shown={curves}
            switches={remedies}
            budget={budget}
            published={published}
            point={view.point}
            onView={onView}
          />
        </Part>
        <Part name="ladder" title={text('memory.ladder', { budget: amounts.roundBytes(budget) })}>
          <MemoryLadder
            ladder={ladder}
            scale={layoutLadderScale(ladder, sizes, budget)}
            step={stepOf(remedies)}
            budget={budget}
          />
        </Part>
        <Part name="made" title={text('memory.part.made')}>
          <TermsInWords switches={remedies} sizes={sizes} tokens={Math.max(1, longest)} />
          <FormulaNotes sizes={sizes} switches={remedies} />
        </Part>
      </div>
      <Part name="windows" title={text('memory.windows')}>
        <ContextRuler runTokens={runTokens} />
      </Part>
    </>
  );
}
