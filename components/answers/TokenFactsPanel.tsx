import './answers.css';
import type { ReactNode } from 'react';
import type { TokenFacts } from '../../src/figures/answers/tokenFacts.ts';
import { bucketSign } from '../../src/figures/pairs/bucketSign.ts';
import { at } from '../../src/maths/at.ts';
import { Explain } from '../parts/Explain.tsx';
import { Chances } from './Chances.tsx';
import { useText } from '../parts/text.ts';

interface TokenFactsPanelProps {
  readonly facts: TokenFacts;
  readonly token: number;
  readonly letters: readonly string[];
  readonly buckets: number;
  readonly head: number;
  readonly round: number;
}

/** What is known of one token, as a list of facts. */
export function TokenFactsPanel({ facts, token, letters, buckets, head, round }: TokenFactsPanelProps) {
  const text = useText();
  const { axis, negative } = bucketSign(facts.bucket, buckets);
  const { answer, strongest } = facts;
  const rows: [string, ReactNode][] = [
    ['bucket', text('facts.bucketValue', { bucket: facts.bucket, axis, sign: negative ? '−' : '+' })],
    ['slot', facts.slot],
    ['chunk', facts.chunk],
    ['seen', text('facts.seenValue', { seen: facts.seen, count: facts.before })],
    [
      'strongest',
      strongest === null
        ? '–'
        : text('facts.strongestValue', {
            key: strongest.key,
            letter: at(letters, strongest.key),
            weight: strongest.weight,
          }),
    ],
  ];
  return (
    <section className="panel token" aria-live="polite">
      <div>
        <h3>
          <Explain term="token">{text('facts.title', { position: token })}</Explain>{' '}
          <span className="mono">{letters[token]}</span>
        </h3>
        <p>
          {answer === null
            ? text('facts.asksNothing')
            : text('facts.asks', { position: answer.position, letter: at(letters, answer.position) })}
          {answer !== null && ` ${text(`facts.answer.${answer.here}`, { head: head + 1, round: round + 1 })}`}
        </p>
        {answer !== null && <Chances chances={answer.chances} />}
        <p className="muted">{text('facts.where', { head: head + 1, round: round + 1 })}</p>
      </div>
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>
              <Explain term={name}>{text(`facts.${name}`)}</Explain>
            </dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
