import { TokenPanel } from '../../../components/answers/TokenFactsPanel.tsx';
import { CostPanel } from '../../../components/memory/CostPanel.tsx';
import { tokenFacts } from '../../../src/figures/answers/tokenFacts.ts';
import { bucketCount } from '../../../src/config/reformerConfig.ts';
import type { LabStore } from '../../../src/store/labStore.ts';
import type { ShownRun } from '../../../src/tasks/shownRun.ts';
import { StepCosts } from '../memory/StepCosts.tsx';
import { useSelection } from '../../hooks/useSelection.ts';

/** What the run knows of the selected token, and what the run cost. */
export function TokenSection({ store, shown }: { readonly store: LabStore; readonly shown: ShownRun }) {
  const { recording, pairs } = shown;
  const { layer, head, round, token } = useSelection(store, shown.recording.config).selection;
  const { letters } = shown;
  return (
    <aside className="facts">
      <TokenPanel
        facts={tokenFacts(recording, { layer, head, round, token }, pairs)}
        token={token}
        letters={letters}
        buckets={bucketCount(recording.config)}
        head={head}
        round={round}
      />
      <div>
        <CostPanel cost={recording.cost} backend={recording.backend} live={shown.live} />
        {shown.live && <StepCosts config={recording.config} />}
      </div>
    </aside>
  );
}
