import { TokenPanel } from '../../../components/answers/TokenPanel.tsx';
import { CostPanel } from '../../../components/memory/CostPanel.tsx';
import type { LabStore } from '../../../src/store/labStore.ts';
import type { MeasurementStore } from '../../../src/store/measurementStore.ts';
import type { ShownRun } from '../../../src/tasks/shownRun.ts';
import { StepCosts } from '../memory/StepCosts.tsx';
import { useSelection } from '../../hooks/useSelection.ts';

interface TokenSectionProps {
  readonly store: LabStore;
  readonly measurements: MeasurementStore;
  readonly shown: ShownRun;
}

/** What the run knows of the selected token, and what the run cost. */
export default function TokenSection({ store, measurements, shown }: TokenSectionProps) {
  const { recording } = shown;
  const { selection } = useSelection(store, recording.config);
  return (
    <aside className="facts">
      <TokenPanel run={shown} selection={selection} />
      <div>
        <CostPanel cost={recording.cost} backend={recording.backend} live={shown.live} />
        {shown.live && <StepCosts measurements={measurements} shown={shown} />}
      </div>
    </aside>
  );
}
