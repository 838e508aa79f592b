import type { ReactNode } from 'react';
import { layoutRecovery, type RecoveryShare } from '../../src/figures/rounds/recoveryCurve.ts';
import type { RecoveryPoint } from '../../src/protocol/recovery.ts';
import { Explain } from '../parts/Explain.tsx';
import { MARGIN, Plot } from '../plot/Plot.tsx';
import { Segments } from '../parts/Segments.tsx';
import { TableTwin } from '../parts/TableTwin.tsx';
import { useText } from '../parts/text.ts';
import { useWidth } from '../parts/useWidth.ts';
import './recovery.css';

interface RecoveryChartProps {
  /** Empty until something is measured. */
  readonly points: readonly RecoveryPoint[];
  readonly rounds: readonly number[];
  /** Which share the curves show. */
  readonly share: RecoveryShare;
  readonly onShare: (share: RecoveryShare) => void;
  /** Starts, shows and stops the measurement. */
  readonly bar: ReactNode;
}

const SHARES: readonly RecoveryShare[] = ['mass', 'top1', 'top4'];

/** Room for the labels at the ends of the lines, and the plot's height, in pixels. */
const LABELS = 110;
const HEIGHT = 220;

/** How much of exact attention the masks let through, measured over rounds, a line for each number of buckets. */
export function RecoveryChart({ points, rounds, share, onShare, bar }: RecoveryChartProps) {
  const text = useText();
  const [frame, width] = useWidth<HTMLDivElement>(560);
  const size = {
    width: Math.max(80, Math.min(560, width - MARGIN.left - MARGIN.right - LABELS)),
    height: HEIGHT,
  };
  const curves = layoutRecovery(points, share, { ...size, rounds });
  const name = text(`rounds.recovery.${share}`);
  return (
    <section className="recovery">
      <h3>
        <Explain term="recovery">{text('rounds.recovery')}</Explain>
      </h3>
      {bar}
      <div ref={frame}>
        {points.length > 0 && (
          <>
            <Segments
              label={text('rounds.recovery.share')}
              value={share}
              options={SHARES.map((value) => ({ value, label: text(`rounds.recovery.${value}`) }))}
              onChange={onShare}
            />
            <Plot
              {...size}
              across={curves.across}
              up={curves.up}
              acrossName={text('rounds.recovery.rounds')}
              description={name}
            >
              {curves.lines.map(({ buckets, path, points: placed, labelY }, index) => (
                <g key={buckets} className="recovery-line" data-buckets={buckets} data-dash={index}>
                  <path d={path} />
                  {placed.map(({ x, y, value }) => (
                    <circle key={x} cx={x} cy={y} r={3.5}>
                      <title>{value.toFixed(1)}</title>
                    </circle>
                  ))}
                  <text x={(placed.at(-1)?.x ?? 0) + 8} y={labelY} dy="0.35em">
                    {text('rounds.recovery.buckets', { buckets })}
                  </text>
                </g>
              ))}
            </Plot>
            <TableTwin
              name={text('rounds.recovery')}
              head={[
                ...['rounds', 'bucketCount'].map((column) => text(`rounds.recovery.${column}`)),
                ...SHARES.map((column) => text(`rounds.recovery.${column}`)),
              ]}
              rows={points.map((point) => [
                point.rounds,
                point.buckets,
                ...SHARES.map((column) => (100 * point[column]).toFixed(1)),
              ])}
            />
          </>
        )}
      </div>
    </section>
  );
}
