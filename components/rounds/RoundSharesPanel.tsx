import { useIntl } from 'react-intl';
import { at } from '../../src/maths/at.ts';
import type { RoundShares } from '../../src/figures/rounds/roundShares.ts';
import { Explain } from '../parts/Explain.tsx';
import { TableTwin } from '../parts/TableTwin.tsx';
import { useText } from '../parts/text.ts';
import './rounds.css';
import { fixed } from '../parts/numberTable.ts';

interface RoundSharesPanelProps {
  readonly shares: RoundShares;
  readonly letters: readonly string[];
  /** Position of the query, and of its key where a pair is selected. */
  readonly token: number;
  readonly chosen: number | null;
  readonly onSelect: (pair: { readonly token: number; readonly key: number }) => void;
}

/** Height of a row of bars, in units of the drawing. */
const ROW = 60;

/** A log Σ exp below this is the self-mask's −10⁵: the query sees nothing but itself. */
const ONLY_ITSELF = -5e4;

const THREE_DIGITS = { minimumFractionDigits: 3, maximumFractionDigits: 3 };

/** How the rounds of one query add up: their weights, how often each key is seen, and what exact attention had. */
export function RoundSharesPanel({ shares, letters, token, chosen, onSelect }: RoundSharesPanelProps) {
  const text = useText();
  const { formatNumber } = useIntl();
  const { weights, logSums, keys, mass, top } = shares;
  const most = Math.max(0.01, ...keys.map(({ combined, exact }) => Math.max(combined, exact)));
  const columns = ['key', 'count', 'combined', 'exact'] as const;
  return (
    <section className="round-shares">
      <h3>{text('rounds.row', { query: token, letter: at(letters, token) })}</h3>
      <p className="muted">
        <Explain term="roundWeights">{text('rounds.row.weights')}</Explain>
      </p>
      <ol className="round-bars">
        {weights.map((weight, round) => (
          <li key={round}>
            <span>{text('rounds.row.round', { round: round + 1 })}</span>
            <span className="round-bar">
              <span style={{ width: `${(100 * weight).toFixed(1)}%` }} />
            </span>
            <span data-testid="round-weight">{formatNumber(weight, THREE_DIGITS)}</span>
            <span className="muted">
              {at(logSums, round) < ONLY_ITSELF
                ? text('rounds.row.onlyItself')
                : text('rounds.row.logSum', { value: at(logSums, round) })}
            </span>
          </li>
        ))}
      </ol>
      <p className="muted">
        <Explain term="rowsCompared">{text('rounds.row.rows')}</Explain>
      </p>
      <svg
        className="row-bars"
        viewBox={`0 0 ${String(keys.length * 10)} ${String(2 * ROW + 8)}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={text('rounds.row.rows')}
        onClick={(event) => {
          const { left, width } = event.currentTarget.getBoundingClientRect();
          const key = Math.floor(((event.clientX - left) / width) * keys.length);
          onSelect({ token, key: Math.min(keys.length - 1, Math.max(0, key)) });
        }}
      >
        {keys.map(({ key, combined, exact, count }) => (
          <g key={key} transform={`translate(${String(key * 10)} 0)`}>
            <rect
              className="bar combined"
              x={1}
              width={8}
              y={ROW - (ROW * combined) / most}
              height={(ROW * combined) / most}
            />
            <rect
              className={count > 0 ? 'bar exact' : 'bar exact missed'}
              x={1}
              width={8}
              y={ROW + 8}
              height={(ROW * exact) / most}
            />
          </g>
        ))}
        <line className="axis" x1={0} x2={keys.length * 10} y1={ROW + 4} y2={ROW + 4} />
        {chosen !== null && chosen < keys.length && (
          <rect className="selected" x={chosen * 10} y={0} width={10} height={2 * ROW + 8} />
        )}
      </svg>
      <p className="row-names muted">
        <span>{text('rounds.row.up')}</span>
        <span>{text('rounds.row.down')}</span>
      </p>
      <p data-testid="mass">{mass === null ? text('rounds.row.alone') : text('rounds.row.mass', { mass })}</p>
      <p>
        {top
          .filter(({ k }) => mass !== null && k < keys.length)
          .map(({ k, found }) => text('rounds.row.top', { k, found }))
          .join(' ')}
      </p>
      <TableTwin
        name={text('rounds.row.rows')}
        head={columns.map((column) => text(`rounds.row.column.${column}`))}
        rows={keys.map(({ key, count, combined, exact }) => [
          key,
          count,
          fixed(combined, 4),
          fixed(exact, 4),
        ])}
      />
    </section>
  );
}
