import type { SizesWithoutTokens } from '../../src/costs/sizes.ts';
import type { Variant } from '../../src/costs/variants.ts';
import type { MemoryView } from '../../src/figures/memory/definition.ts';
import type { RunSizes } from '../../src/figures/memory/exampleNetworks.ts';
import type { RemedySwitches } from '../../src/figures/memory/memoryLadder.ts';
import { curveField } from '../../src/figures/memory/memoryView.ts';
import { useText } from '../parts/text.ts';
import { MemorySettings } from './MemorySettings.tsx';
import { RemedySwitchRow } from './RemedySwitchRow.tsx';
import { VariantChoice } from './VariantChoice.tsx';

interface MemoryMoreProps {
  readonly view: MemoryView;
  readonly onView: (change: Partial<MemoryView>) => void;
  readonly sizes: SizesWithoutTokens;
  readonly curves: readonly Variant[];
  readonly remedies: RemedySwitches;
  /** The shown run's network; null without one. */
  readonly run: RunSizes | null;
}

/** What is seldom set, folded up: the network and its sizes, single remedies, more curves, published amounts. */
export function MemoryMore({ view, onView, sizes, curves, remedies, run }: MemoryMoreProps) {
  const text = useText();
  const { show, sizesOpen: open } = view;
  return (
    <details
      className="memory-more"
      open={open}
      onToggle={(event) => {
        // By the browser, to show what was searched for in the page.
        if (event.currentTarget.open !== open) onView({ sizesOpen: event.currentTarget.open });
      }}
    >
      <summary
        onClick={(event) => {
          // The browser would tell of it when the click is over already: the view opens it.
          event.preventDefault();
          onView({ sizesOpen: !open });
        }}
      >
        {text(show === 'memory' ? 'memory.more' : `memory.more.${show}`)}
      </summary>
      <MemorySettings sizes={sizes} run={run} onView={onView} />
      {show !== 'terms' && (
        <>
          <RemedySwitchRow switches={remedies} onSwitches={onView} />
          <VariantChoice
            shown={curves}
            onShow={(variant, shown) => {
              onView({ [curveField(variant)]: shown });
            }}
          />
        </>
      )}
      {show === 'memory' && (
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
      )}
    </details>
  );
}
