import { peakUntil, type Machine } from '../../src/figures/machine/machine.ts';
import type { Residual } from '../../src/figures/machine/machineParts.ts';
import { at } from '../../src/maths/at.ts';
import { Explain } from '../parts/Explain.tsx';
import { useText } from '../parts/text.ts';

interface MachineMeterProps {
  readonly machines: Readonly<Record<Residual, Machine>>;
  /** The one that is drawn. */
  readonly shown: Residual;
  /** Index of the moment. */
  readonly moment: number;
  /** Peak of the run's forward pass as it was measured, bytes; null where the drawn network is not the run's. */
  readonly measured: number | null;
}

const KINDS = ['reversible', 'ordinary'] as const satisfies Residual[];

/** Bytes held by both kinds of stack: by the shapes, outlined; as they were measured, solid. */
export function MachineMeter({ machines, shown, moment, measured }: MachineMeterProps) {
  const text = useText();
  const kilobytes = (bytes: number) => text('cost.kilobytes', { amount: bytes / 1000 });
  const held = KINDS.map((kind) => {
    const machine = machines[kind];
    const { bytes } = at(machine.moments, moment);
    const peak = machine.weightBytes + peakUntil(machine, moment);
    return { kind, weights: machine.weightBytes, bytes, now: machine.weightBytes + bytes, peak };
  });
  const most = Math.max(measured ?? 0, ...KINDS.map((kind) => mostBytes(machines[kind])));
  const share = (bytes: number) => `${(100 * bytes) / most}%`;
  const drawn = held.find(({ kind }) => kind === shown);
  const [reversible = 0, ordinary = 0] = held.map(({ bytes }) => bytes);
  return (
    <div className="machine-meter" data-testid="machine-meter" data-now={drawn?.now} data-peak={drawn?.peak}>
      <p className="machine-says" data-gain={ordinary > reversible}>
        {text(ordinary > reversible ? 'machine.gain' : 'machine.noGain', {
          reversible: kilobytes(reversible),
          ordinary: kilobytes(ordinary),
        })}{' '}
        <Explain term="machine.computed">{text('machine.computed')}</Explain>
      </p>
      <dl>
        {held.map(({ kind, weights, now, peak }) => (
          <div key={kind} data-kind={kind} data-shown={kind === shown} data-now={now}>
            <dt>{text(`machine.residual.${kind}`)}</dt>
            <dd>
              <span className="machine-bar" aria-hidden="true">
                <span className="machine-weights" style={{ width: share(weights) }} />
                <span
                  className="machine-alive"
                  style={{ left: share(weights), width: share(now - weights) }}
                />
                <span className="machine-peak" style={{ left: share(peak) }} />
              </span>
              <span className="machine-amounts">
                {text('machine.now', { now: kilobytes(now), peak: kilobytes(peak) })}
              </span>
            </dd>
          </div>
        ))}
        {measured !== null && (
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
        )}
      </dl>
    </div>
  );
}

function mostBytes({ weightBytes, moments }: Machine): number {
  return weightBytes + Math.max(...moments.map(({ bytes }) => bytes));
}
