import './answers.css';
import type { Spelling } from '../../src/figures/answers/spelling.ts';
import { Explain } from '../parts/Explain.tsx';
import { UNKNOWN, visibleSymbol } from '../../src/tasks/symbol.ts';
import type { SelectionProps } from '../parts/selectionProps.ts';
import { useText } from '../parts/text.ts';

interface SpellingFigureProps extends SelectionProps {
  readonly spellings: readonly Spelling[];
  /** symbols[id] is the character of an id. */
  readonly symbols: readonly string[];
  /** Rounds of the run that the other figures show. */
  readonly current: number;
}

/** The phrase as it was asked and as the model spells it with each number of rounds; wrong letters are boxed. */
export function SpellingFigure({ spellings, symbols, current, ...selecting }: SpellingFigureProps) {
  const text = useText();
  const selected = selecting.selection.token;
  const eventsOf = (question: number) => ({
    onPointerEnter: () => {
      selecting.onHover({ token: question });
    },
    onClick: () => {
      if (question === selected) selecting.onPin(!selecting.pinned);
      else selecting.onSelect({ token: question });
    },
  });
  const asked = spellings[0]?.letters ?? [];
  // Nothing was typed: filled with spaces, there is nothing to get wrong and nothing to praise.
  const isBlank = asked.every(({ asked: id }) => (symbols[id] ?? '').trim() === '');
  const hasBox = spellings.some(({ letters }) => letters.some(({ said }) => symbols[said] === undefined));
  return (
    <div className="spellings">
      <div role="table" aria-label={text('spelling.title')}>
        <div className="spelling" role="row">
          <span className="spelling-name" role="rowheader">
            {text('spelling.asked')}
          </span>
          <span
            className="spelling-letters"
            role="cell"
            aria-label={asked.map(({ asked: id }) => symbols[id] ?? '').join('')}
          >
            {asked.map(({ question, asked: id }) => (
              <span
                key={question}
                aria-hidden="true"
                data-selected={question === selected}
                {...eventsOf(question)}
              >
                {visibleSymbol(symbols, id)}
              </span>
            ))}
          </span>
          <span role="cell" />
        </div>
        {spellings.map(({ rounds, letters, wrong }) => (
          <div
            className="spelling"
            role="row"
            key={rounds}
            data-rounds={rounds}
            data-current={rounds === current}
          >
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
        ))}
      </div>
      {hasBox && (
        <p className="note">
          {UNKNOWN} = <Explain term="box">{text('spelling.box')}</Explain>
        </p>
      )}
    </div>
  );
}
