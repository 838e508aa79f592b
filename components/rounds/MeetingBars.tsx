import { useId } from 'react';
import type { RoundMeetings } from '../../src/figures/rounds/meetingsByRound.ts';
import { at } from '../../src/maths/at.ts';
import { useText } from '../parts/text.ts';
import './rounds.css';

interface MeetingBarsProps {
  /** At least one. */
  readonly meetings: readonly RoundMeetings[];
  /** Of question and answer, in the run. */
  readonly pairs: number;
}

/** A bar a round: the pairs that have met by then, and those of them that meet in this round. */
export function MeetingBars({ meetings, pairs }: MeetingBarsProps) {
  const text = useText();
  const id = useId();
  const met = at(meetings, meetings.length - 1).together;
  return (
    <section className="meeting-bars" aria-labelledby={id}>
      <h3 id={id}>{text('rounds.met.title')}</h3>
      <ol>
        {meetings.map(({ round, alone, together }) => (
          <li key={round} data-round={round} data-together={together}>
            <span>{text('rounds.met.together', { round: round + 1, met: together, pairs })}</span>
            <span className="meeting-bar" aria-hidden="true">
              <span data-part-of="together" style={{ width: `${String((100 * together) / pairs)}%` }} />
              <span data-part-of="alone" style={{ width: `${String((100 * alone) / pairs)}%` }} />
            </span>
            <span className="meeting-alone muted">
              <span className="meeting-swatch" aria-hidden="true" />
              {text('rounds.met.alone', { round: round + 1, met: alone, pairs })}
            </span>
          </li>
        ))}
      </ol>
      <p className="says">
        {text('rounds.met.says', {
          rounds: meetings.length,
          first: at(meetings, 0).alone,
          met,
          pairs,
          missed: pairs - met,
        })}
      </p>
    </section>
  );
}
