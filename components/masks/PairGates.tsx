import { GATES, type Gate, type Gates, type PairPlaces } from '../../src/figures/masks/gates.ts';
import { Explain } from '../parts/Explain.tsx';
import { useText } from '../parts/text.ts';

interface PairGatesProps {
  /** null while a token is selected without a key. */
  readonly pair: PairPlaces | null;
  readonly letters: readonly string[];
  /** Counted from one. */
  readonly head: number;
  readonly round: number;
  /** How many rounds there are. */
  readonly rounds: number;
  /** Conditions that are asked. */
  readonly asked: Gates;
  readonly onAsk: (asked: Gates) => void;
  /** Pairs that the mask of the round lets through: with the conditions asked, and with all of them. */
  readonly seen: number;
  readonly seenInRun: number;
}

/** Why one pair is seen in a round or is not: four conditions, each a switch of the mask. */
export function PairGates(props: PairGatesProps) {
  const { pair, letters, head, round, rounds, asked, onAsk, seen, seenInRun } = props;
  const text = useText();
  const open = GATES.every(
    (gate) => pair?.holds[gate] === true || pair?.applies[gate] === false || !asked[gate],
  );
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
          <li
            key={gate}
            data-gate={gate}
            data-holds={pair?.applies[gate] === false ? undefined : pair?.holds[gate]}
            data-asked={asked[gate]}
          >
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
              {pair?.applies[gate] !== true ? '·' : pair.holds[gate] ? '✓' : '✗'}
            </span>
            <span>
              <Explain term={`gate.${gate}`}>{text(`masks.gates.${gate}`)}</Explain>
              {pair !== null && (
                <span className="muted gate-numbers">
                  {numbersOf(pair, gate)}
                  {!pair.applies[gate] && ` · ${text('masks.gates.notAsked')}`}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
      {pair?.wraps === true && (
        <p className="muted">{text(rounds > 1 ? 'masks.gates.wraps' : 'masks.gates.wrapsOne')}</p>
      )}
      <p>
        {text('masks.gates.count', { seen, run: seenInRun })}{' '}
        <span className="muted">{text('masks.gates.weights')}</span>
      </p>
    </section>
  );

  function holdsText({ holds, applies }: PairPlaces, gate: Gate): string {
    if (!applies[gate]) return text('masks.gates.notAsked');
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
