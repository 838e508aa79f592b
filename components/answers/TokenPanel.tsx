import { bucketCount } from '../../src/config/reformerConfig.ts';
import { tokenFacts } from '../../src/figures/answers/tokenFacts.ts';
import type { Selection } from '../../src/recording/selection.ts';
import type { ShownRun } from '../../src/tasks/shownRun.ts';
import { TokenFactsPanel } from './TokenFactsPanel.tsx';

interface TokenPanelProps {
  readonly run: ShownRun;
  /** Within the run. */
  readonly selection: Selection;
}

/** What the run knows of the selected token, in the shown layer, head and round. */
export function TokenPanel({ run, selection }: TokenPanelProps) {
  const { recording, pairs, letters } = run;
  const { token, head, round } = selection;
  return (
    <TokenFactsPanel
      facts={tokenFacts(recording, selection, pairs)}
      token={token}
      letters={letters}
      buckets={bucketCount(recording.config)}
      head={head}
      round={round}
    />
  );
}
