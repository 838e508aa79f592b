import { at } from '../../src/maths/at.ts';
import {
  CONDITIONS,
  isLetThrough,
  type Condition,
  type Conditions,
  type PairPlaces,
} from '../../src/figures/masks/conditions.ts';
import { Explain } from '../parts/Explain.tsx';
import { useText } from '../parts/text.ts';

interface PairConditionsProps {
  /** null while a token is selected without a key. */
  readonly pair: PairPlaces | null;
  readonly letters: readonly string[];
  /** Counted from one. */
  readonly head: number;
  readonly round: number;
  /** How many rounds there are. */
  readonly rounds: number;
  /** Conditions that are asked. */
  readonly asked: Conditions;
  readonly onAsk: (asked: Conditions) => void;
  /** Pairs that the mask of the round lets through: with the conditions asked, and with all of them. */
  readonly seen: number;
  readonly seenInRun: number;
}

/** Why one pair is seen in a round or is not: four conditions, each a switch of the mask. */
export function PairConditions(props: PairConditionsProps) {
  const { pair, letters, head, round, rounds, asked, onAsk, seen, seenInRun } = props;
  const text = useText();
  const open = pair !== null && isLetThrough(pair, asked);
  return (
    <section className="pair-conditions" aria-live="polite">
      <h3>
        {pair === null
          ? text('masks.conditions.title')
          : text('masks.conditions.pair', {
              query: pair.query.position,
              queryLetter: at(letters, pair.query.position),
              key: pair.key.position,
              keyLetter: at(letters, pair.key.position),
            })}
      </h3>
      <p className="muted">
        {pair === null
          ? text('masks.conditions.choose')
          : text(open ? 'masks.conditions.seen' : 'masks.conditions.unseen', { head, round })}
      </p>
      <ul>
        {CONDITIONS.map((condition) => (
          <li
            key={condition}
            data-condition={condition}
            data-holds={pair?.applies[condition] === false ? undefined : pair?.holds[condition]}
            data-asked={asked[condition]}
          >
            <label className="condition-switch">
              <input
                type="checkbox"
                role="switch"
                checked={asked[condition]}
                aria-label={text(`masks.conditions.${condition}`)}
                onChange={() => {
                  onAsk({ ...asked, [condition]: !asked[condition] });
                }}
              />
            </label>
            <span
              className="condition-mark"
              role="img"
              aria-label={pair === null ? text('masks.conditions.noPair') : holdsText(pair, condition)}
            >
              {pair?.applies[condition] !== true ? '·' : pair.holds[condition] ? '✓' : '✗'}
            </span>
            <span>
              <Explain term={`condition.${condition}`}>{text(`masks.conditions.${condition}`)}</Explain>
              {pair !== null && (
                <span className="muted condition-numbers">
                  {numbersOf(pair, condition)}
                  {!pair.applies[condition] && ` · ${text('masks.conditions.notAsked')}`}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
      {pair?.wraps === true && (
        <p className="muted">{text(rounds > 1 ? 'masks.conditions.wraps' : 'masks.conditions.wrapsOne')}</p>
      )}
      <p>
        {text('masks.conditions.count', { seen, run: seenInRun })}{' '}
        <span className="muted">{text('masks.conditions.weights')}</span>
      </p>
    </section>
  );

  function holdsText({ holds, applies }: PairPlaces, condition: Condition): string {
    if (!applies[condition]) return text('masks.conditions.notAsked');
    return text(holds[condition] ? 'masks.conditions.holds' : 'masks.conditions.fails');
  }

  function numbersOf({ query, key }: PairPlaces, condition: Condition): string {
    const values: Record<Condition, Record<string, number>> = {
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
    return text(`masks.conditions.numbers.${condition}`, values[condition]);
  }
}
