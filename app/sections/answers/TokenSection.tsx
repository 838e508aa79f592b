import { TokenPanel } from '../../../components/answers/TokenPanel.tsx';
import { CostPanel } from '../../../components/memory/CostPanel.tsx';
import type { LabStore } from '../../../src/store/labStore.ts';
import type { ShownRun } from '../../../src/tasks/shownRun.ts';
import { StepCosts } from '../memory/StepCosts.tsx';
import { useSelection } from '../../hooks/useSelection.ts';

/** What the run knows of the selected token, and what the run cost. */
export function TokenSection({ store, shown }: { readonly store: LabStore; readonly shown: ShownRun }) {
  const { recording } = shown;
  const { selection } = useSelection(store, recording.config);
  return (
    <aside className="facts">
      <TokenPanel run={shown} selection={selection} />
      <div>
        <CostPanel cost={recording.cost} backend={recording.backend} live={shown.live} />
        {shown.live && <StepCosts config={recording.config} />}
      </div>
    </aside>
  );
}
