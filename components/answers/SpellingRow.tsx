import type { PointerEvent } from 'react';
import type { Spelling } from '../../src/figures/answers/spelling.ts';
import { UNKNOWN, visibleSymbol } from '../../src/tasks/symbol.ts';
import { useText } from '../parts/text.ts';

interface SpellingRowProps {
  readonly spelling: Spelling;
  readonly symbols: readonly string[];
  /** Whether the other figures show this number of rounds. */
  readonly isCurrent: boolean;
  readonly selected: number;
  /** Only spaces were typed. */
  readonly isBlank: boolean;
  readonly eventsOf: (question: number) => {
    readonly onPointerEnter: (event: PointerEvent) => void;
    readonly onClick: () => void;
  };
}

/** The phrase as the model spells it with one number of rounds. */
export function SpellingRow({ spelling, symbols, isCurrent, selected, isBlank, eventsOf }: SpellingRowProps) {
  const text = useText();
  const { rounds, letters, wrong } = spelling;
  return (
    <div className="spelling" role="row" data-rounds={rounds} data-current={isCurrent}>
      <span className="spelling-name" role="rowheader">
        {text('spelling.rounds', { rounds })}
      </span>
      <span
        className="spelling-letters"
        role="cell"
        aria-label={letters.map(({ said }) => symbols[said] ?? UNKNOWN).join('')}
      >
        {letters.map(({ question, asked: id, said }) => (
          <span
            key={question}
            aria-hidden="true"
            data-said={said}
            data-wrong={said !== id}
            data-selected={question === selected}
            {...eventsOf(question)}
          >
            {visibleSymbol(symbols, said)}
          </span>
        ))}
      </span>
      <span className="spelling-wrong" role="cell">
        {isBlank && wrong === 0 ? text('spelling.blank') : text('spelling.wrong', { count: wrong })}
      </span>
    </div>
  );
}
