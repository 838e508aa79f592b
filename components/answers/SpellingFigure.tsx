import './answers.css';
import type { PointerEvent } from 'react';
import type { MissingSpelling, Spelling } from '../../src/figures/answers/spelling.ts';
import type { FailureReason } from '../../src/protocol/failureReason.ts';
import { worseRounds } from '../../src/figures/answers/worseRounds.ts';
import { hasRightToLeft, UNKNOWN, visibleSymbol } from '../../src/tasks/symbol.ts';
import { Explain } from '../parts/Explain.tsx';
import { hovers } from '../parts/hovers.ts';
import { reasonText } from '../parts/reason.ts';
import type { SelectionProps } from '../parts/selectionProps.ts';
import { useText } from '../parts/text.ts';
import { MissingSpellingRow } from './MissingSpellingRow.tsx';
import { SpellingRow } from './SpellingRow.tsx';

interface SpellingFigureProps extends SelectionProps {
  readonly spellings: readonly Spelling[];
  /** Numbers of rounds with which it is not spelled: their rows stand empty and say why. */
  readonly missing?: readonly MissingSpelling[];
  /** Why no more could be computed. */
  readonly failure?: FailureReason | null;
  /** symbols[id] is the character of an id. */
  readonly symbols: readonly string[];
  /** Rounds of the run that the other figures show. */
  readonly current: number;
}

const NOTHING_MISSING: readonly MissingSpelling[] = [];

/** The phrase as it was asked and as the model spells it with each number of rounds; wrong letters are boxed. */
export function SpellingFigure(props: SpellingFigureProps) {
  const { spellings, missing = NOTHING_MISSING, failure = null, symbols, current, ...selecting } = props;
  const text = useText();
  const selected = selecting.selection.token;
  const eventsOf = (question: number) => ({
    onPointerEnter: (event: PointerEvent) => {
      if (hovers(event)) selecting.onHover({ token: question });
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
  const worse = worseRounds(spellings);
  const rows = [...spellings, ...missing].toSorted((one, other) => one.rounds - other.rounds);
  return (
    <div className="spellings" aria-busy={missing.some(({ state }) => state === 'computing')}>
      {/* Letters stand by position, whatever way their script runs. */}
      <div role="table" dir="ltr" aria-label={text('spelling.title')}>
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
        {rows.map((row) =>
          'state' in row ? (
            <MissingSpellingRow key={row.rounds} missing={row} letters={asked.length} />
          ) : (
            <SpellingRow
              key={row.rounds}
              spelling={row}
              symbols={symbols}
              isCurrent={row.rounds === current}
              selected={selected}
              isBlank={isBlank}
              eventsOf={eventsOf}
            />
          ),
        )}
      </div>
      {worse !== null && (
        <p className="note" data-testid="worse-rounds">
          {text('spelling.worse', {
            fewer: worse.fewer.rounds,
            more: worse.more.rounds,
            fewerWrong: worse.fewer.wrong,
            moreWrong: worse.more.wrong,
            letters: worse.turned.map((id) => visibleSymbol(symbols, id)).join(' '),
          })}
        </p>
      )}
      {hasRightToLeft(symbols) && <p className="note">{text('spelling.rightToLeft')}</p>}
      {failure !== null && (
        <p className="note" role="status">
          {text('measuring.failed', { reason: reasonText(text, failure) })}
        </p>
      )}
      {hasBox && (
        <p className="note">
          {UNKNOWN} = <Explain term="box">{text('spelling.box')}</Explain>
        </p>
      )}
    </div>
  );
}
