import type { Meeting } from '../../src/figures/pairs/meetings.ts';
import { Explain } from '../parts/Explain.tsx';
import { useText } from '../parts/text.ts';

interface ChancesProps {
  /** [heads][rounds] */
  readonly chances: readonly (readonly Meeting[])[];
}

export const CHANCE_MARKS: Readonly<Record<Meeting, string>> = { met: '●', beyond: '×', split: '○' };

/** One chance a head and round: did the question meet its answer there? None met: expect a typo. */
export function Chances({ chances }: ChancesProps) {
  const text = useText();
  const all = chances.flat();
  return (
    <p className="chances">
      <Explain term="chances">
        {text('facts.chances', { met: all.filter((meeting) => meeting === 'met').length, count: all.length })}
      </Explain>{' '}
      {chances.map((rounds, head) => (
        <span key={head} className="chance">
          {text('facts.chanceHead', { head: head + 1 })}{' '}
          <span
            className="mono"
            role="img"
            aria-label={rounds.map((meeting) => text(`meeting.${meeting}`)).join(', ')}
          >
            {rounds.map((meeting) => CHANCE_MARKS[meeting]).join('')}
          </span>
        </span>
      ))}
    </p>
  );
}
