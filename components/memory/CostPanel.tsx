import type { BackendFacts, RunCost } from '../../src/recording/recording.ts';
import { backendName } from '../parts/backendName.ts';
import { Explain } from '../parts/Explain.tsx';
import { useText } from '../parts/text.ts';

interface CostPanelProps {
  readonly cost: RunCost;
  readonly backend: BackendFacts;
  readonly live: boolean;
}

/** Memory and time of one forward pass, measured without recording. */
export function CostPanel({ cost, backend, live }: CostPanelProps) {
  const text = useText();
  return (
    <section className="panel">
      <h3>{text('cost.title')}</h3>
      <dl>
        <div>
          <dt>
            <Explain term="memory">{text('cost.memory')}</Explain>
          </dt>
          <dd data-testid="peak">{text('cost.kilobytes', { amount: cost.peakBytes / 1000 })}</dd>
        </div>
        <div>
          <dt>
            <Explain term="time">{text('cost.time')}</Explain>
          </dt>
          <dd>{text('cost.milliseconds', { amount: cost.milliseconds })}</dd>
        </div>
      </dl>
      <p className="muted">
        {text(live ? 'cost.measuredHere' : 'cost.measuredBefore', {
          backend: backendName(text, backend),
        })}
      </p>
    </section>
  );
}
