import type { Meeting } from '../../src/figures/pairs/meetings.ts';
import { Explain } from '../parts/Explain.tsx';
import { useText } from '../parts/text.ts';

interface TicketsProps {
  /** [heads][rounds] */
  readonly tickets: readonly (readonly Meeting[])[];
}

export const TICKET_MARKS: Readonly<Record<Meeting, string>> = { met: '●', beyond: '×', split: '○' };

/** One ticket a head and round: did the question meet its answer there? None met: expect a typo. */
export function Tickets({ tickets }: TicketsProps) {
  const text = useText();
  const all = tickets.flat();
  return (
    <p className="tickets">
      <Explain term="tickets">
        {text('facts.tickets', { met: all.filter((meeting) => meeting === 'met').length, count: all.length })}
      </Explain>{' '}
      {tickets.map((rounds, head) => (
        <span key={head} className="ticket">
          {text('facts.ticketHead', { head: head + 1 })}{' '}
          <span
            className="mono"
            role="img"
            aria-label={rounds.map((meeting) => text(`meeting.${meeting}`)).join(', ')}
          >
            {rounds.map((meeting) => TICKET_MARKS[meeting]).join('')}
          </span>
        </span>
      ))}
    </p>
  );
}
