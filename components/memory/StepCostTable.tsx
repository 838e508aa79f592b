import { extent, median } from 'd3';
import type { FailureReason } from '../../src/protocol/failureReason.ts';
import type { TrainingStep } from '../../src/protocol/trainingStep.ts';
import { Explain } from '../parts/Explain.tsx';
import { reasonText } from '../parts/reason.ts';
import { useText } from '../parts/text.ts';

interface StepCostTableProps {
  readonly status: 'idle' | 'running' | 'done' | 'stopped' | 'failed';
  /** Training steps of this network with activations rebuilt, and with activations stored. */
  readonly costs: TrainingStep | null;
  readonly failure: FailureReason | null;
  readonly onMeasure: () => void;
}

/** Memory and time of a training step, rebuilt against stored, measured when asked for. */
export function StepCostTable({ status, costs, failure, onMeasure }: StepCostTableProps) {
  const text = useText();
  return (
    <section className="panel" data-testid="step-costs" data-status={status}>
      <h3>
        <Explain term="stepCost">{text('stepCost.title')}</Explain>
      </h3>
      {costs !== null && (
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">{text('stepCost.activations')}</th>
              <th scope="col">{text('cost.memory')}</th>
              <th scope="col">{text('stepCost.time')}</th>
            </tr>
          </thead>
          <tbody>
            {(['reversible', 'stored'] as const).map((backward) => {
              const cost = costs[backward];
              return (
                cost !== null && (
                  <tr key={backward} data-backward={backward} data-bytes={cost.peakBytes}>
                    <th scope="row">{text(`stepCost.${backward}`)}</th>
                    <td>{text('cost.kilobytes', { amount: cost.peakBytes / 1000 })}</td>
                    <td>{text('stepCost.milliseconds', timesOf(cost.milliseconds))}</td>
                  </tr>
                )
              );
            })}
          </tbody>
        </table>
      )}
      <p className="muted" role="status">
        {status === 'failed'
          ? text('stepCost.failed', { reason: reasonText(text, failure) })
          : text(status === 'running' ? 'stepCost.running' : 'stepCost.note')}
      </p>
      <button type="button" onClick={onMeasure} disabled={status === 'running'}>
        {text(costs === null ? 'stepCost.measure' : 'stepCost.again')}
      </button>
    </section>
  );
}

function timesOf(milliseconds: readonly number[]) {
  const [least = NaN, most = NaN] = extent(milliseconds);
  return { median: median(milliseconds) ?? NaN, least, most, count: milliseconds.length };
}
