import { memo } from 'react';
import type { LetterTickets, TicketGroup } from '../../src/figures/answers/tickets.ts';
import { Explain } from '../parts/Explain.tsx';
import { useText } from '../parts/text.ts';
import { TICKET_MARKS } from './Tickets.tsx';
import './tickets.css';

interface TicketGridProps {
  readonly tickets: readonly LetterTickets[];
  readonly groups: readonly TicketGroup[];
  /** By position. */
  readonly letters: readonly string[];
  readonly heads: number;
  readonly rounds: number;
  /** Position of the selected query. */
  readonly token: number;
  readonly onSelect: (pair: { readonly token: number; readonly key: number }) => void;
}

/** A column a letter of the copy, a row a head and round: who met the answer; and what came out. */
export function TicketGrid({ token, ...props }: TicketGridProps) {
  const text = useText();
  const { tickets, groups } = props;
  const selected = tickets.find(({ question }) => question === token);
  return (
    <section className="ticket-grid">
      <h3>{text('masks.tickets')}</h3>
      <p className="muted">
        <Explain term="tickets">{text('masks.tickets.lead')}</Explain>
      </p>
      <div className="ticket-scroll" tabIndex={0} role="region" aria-label={text('masks.tickets')}>
        <GridTable {...props} token={selected?.question ?? null} />
      </div>
      <table className="ticket-groups">
        <caption>{text('masks.tickets.thisRun')}</caption>
        <thead>
          <tr>
            {['count', 'letters', 'right'].map((column) => (
              <th key={column} scope="col">
                {text(`masks.tickets.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map(({ tickets: count, letters, right }) => (
            <tr key={count} data-tickets={count}>
              <th scope="row">{count === 2 ? '2+' : count}</th>
              <td>{letters}</td>
              <td>
                {letters === 0
                  ? '–'
                  : text('masks.tickets.rightOf', { right, letters, share: right / letters })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type GridProps = Omit<TicketGridProps, 'token' | 'groups'> & { readonly token: number | null };

/** Drawn again when another letter is selected, not for every pair under the pointer. */
const GridTable = memo(
  function GridTable({ tickets, letters, heads, rounds, token, onSelect }: GridProps) {
    const text = useText();
    return (
      <table className="tickets-of-letters">
        <thead>
          <tr>
            <th scope="col">{text('table.letter')}</th>
            {tickets.map(({ question, answer, right }) => (
              <th
                key={question}
                scope="col"
                data-right={right}
                data-selected={question === token}
                data-token={question}
              >
                <button
                  type="button"
                  aria-label={text(right ? 'masks.tickets.right.letter' : 'masks.tickets.wrong.letter', {
                    letter: letters[answer] ?? '',
                    question,
                  })}
                  onClick={() => {
                    onSelect({ token: question, key: answer });
                  }}
                >
                  {letters[answer]}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: heads * rounds }, (_, row) => {
            const [head, round] = [Math.floor(row / rounds), row % rounds];
            return (
              <tr key={row}>
                <th scope="row">{text('masks.tickets.row', { head: head + 1, round: round + 1 })}</th>
                {tickets.map(({ question, tickets: each }) => {
                  const meeting = each[head]?.[round] ?? 'split';
                  return (
                    <td key={question} data-meeting={meeting} data-selected={question === token}>
                      <span aria-hidden="true">{TICKET_MARKS[meeting]}</span>
                      <span className="visually-hidden">{text(`meeting.${meeting}`)}</span>
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    );
  },
  (before, after) =>
    before.tickets === after.tickets && before.token === after.token && before.letters === after.letters,
);
