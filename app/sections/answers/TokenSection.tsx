import { TokenPanel } from '../../../components/answers/TokenPanel.tsx';
import { CostPanel } from '../../../components/memory/CostPanel.tsx';
import { StepCosts } from '../memory/StepCosts.tsx';
import { useSelection } from '../../hooks/useSelection.ts';
import type { SectionProps } from '../sectionProps.ts';

/** What the run knows of the selected token, and what the run cost. */
export default function TokenSection({ store, measurements, shown }: SectionProps) {
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
