import { Explain } from '../parts/Explain.tsx';
import { useText } from '../parts/text.ts';

interface MachineMeterProps {
  readonly weights: number;
  /** Held now and at most so far, parameters included; bytes. */
  readonly now: number;
  readonly peak: number;
  /** Peak of the run's forward pass as it was measured. */
  readonly measured: number;
  /** Bytes at the end of the bars. */
  readonly most: number;
}

/** Bytes held: by the shapes, outlined; as they were measured, solid. */
export function MachineMeter({ weights, now, peak, measured, most }: MachineMeterProps) {
  const text = useText();
  const share = (bytes: number) => `${(100 * bytes) / most}%`;
  const kilobytes = (bytes: number) => text('cost.kilobytes', { amount: bytes / 1000 });
  return (
    <dl className="machine-meter" data-testid="machine-meter" data-now={now} data-peak={peak}>
      <div>
        <dt>
          <Explain term="machine.computed">{text('machine.computed')}</Explain>
        </dt>
        <dd>
          <span className="machine-bar" aria-hidden="true">
            <span className="machine-weights" style={{ width: share(weights) }} />
            <span className="machine-alive" style={{ left: share(weights), width: share(now - weights) }} />
            <span className="machine-peak" style={{ left: share(peak) }} />
          </span>
          <span className="machine-amounts">
            {text('machine.now', { now: kilobytes(now), peak: kilobytes(peak) })}
          </span>
        </dd>
      </div>
      <div>
        <dt>
          <Explain term="machine.measured">{text('machine.measured')}</Explain>
        </dt>
        <dd>
          <span className="machine-bar" aria-hidden="true">
            <span className="machine-solid" style={{ width: share(measured) }} />
          </span>
          <span className="machine-amounts">{text('machine.peak', { peak: kilobytes(measured) })}</span>
        </dd>
      </div>
    </dl>
  );
}
