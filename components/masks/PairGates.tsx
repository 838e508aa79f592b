import { GATES, type Gate, type Gates, type PairPlaces } from '../../src/figures/gates.ts';
import { Explain } from '../parts/Explain.tsx';
import { useText } from '../parts/text.ts';

interface PairGatesProps {
  /** null while a token is selected without a key. */
  readonly pair: PairPlaces | null;
  readonly letters: readonly string[];
  /** Counted from one. */
  readonly head: number;
  readonly round: number;
  /** Conditions that are asked. */
  readonly asked: Gates;
  readonly onAsk: (asked: Gates) => void;
  /** Pairs that the mask of the round lets through: with the conditions asked, and with all of them. */
  readonly seen: number;
  readonly seenInRun: number;
}

/** Why one pair is seen in a round or is not: four conditions, each a switch of the mask. */
export function PairGates(props: PairGatesProps) {
  const { pair, letters, head, round, asked, onAsk, seen, seenInRun } = props;
  const text = useText();
  const open = GATES.every((gate) => pair?.holds[gate] === true || !asked[gate]);
  return (
    <section className="pair-gates" aria-live="polite">
      <h3>
        {pair === null
          ? text('masks.gates.title')
          : text('masks.gates.pair', {
              query: pair.query.position,
              queryLetter: letters[pair.query.position] ?? '',
              key: pair.key.position,
              keyLetter: letters[pair.key.position] ?? '',
            })}
      </h3>
      <p className="muted">
        {pair === null
          ? text('masks.gates.choose')
          : text(open ? 'masks.gates.seen' : 'masks.gates.unseen', { head, round })}
      </p>
      <ul>
        {GATES.map((gate) => (
          <li key={gate} data-gate={gate} data-holds={pair?.holds[gate]} data-asked={asked[gate]}>
            <label className="gate-switch">
              <input
                type="checkbox"
                role="switch"
                checked={asked[gate]}
                aria-label={text(`masks.gates.${gate}`)}
                onChange={() => {
                  onAsk({ ...asked, [gate]: !asked[gate] });
                }}
              />
            </label>
            <span
              className="gate-mark"
              role="img"
              aria-label={pair === null ? text('masks.gates.noPair') : holdsText(pair, gate)}
            >
              {pair === null ? '·' : pair.holds[gate] ? '✓' : '✗'}
            </span>
            <span>
              <Explain term={`gate.${gate}`}>{text(`masks.gates.${gate}`)}</Explain>
              {pair !== null && <span className="muted gate-numbers">{numbersOf(pair, gate)}</span>}
            </span>
          </li>
        ))}
      </ul>
      {pair?.wraps === true && <p className="muted">{text('masks.gates.wraps')}</p>}
      <p>
        {text('masks.gates.count', { seen, run: seenInRun })}{' '}
        <span className="muted">{text('masks.gates.weights')}</span>
      </p>
    </section>
  );

  function holdsText({ holds }: PairPlaces, gate: Gate): string {
    return text(holds[gate] ? 'masks.gates.holds' : 'masks.gates.fails');
  }

  function numbersOf({ query, key }: PairPlaces, gate: Gate): string {
    const values: Record<Gate, Record<string, number>> = {
      bucket: { query: query.bucket, key: key.bucket },
      lookBack: {
        query: query.chunk,
        key: key.chunk,
        querySlot: query.slot,
        keySlot: key.slot,
      },
      future: { query: query.position, key: key.position },
      itself: { query: query.position, key: key.position },
    };
    return text(`masks.gates.numbers.${gate}`, values[gate]);
  }
}
