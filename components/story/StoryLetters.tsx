import { memo, type CSSProperties, type KeyboardEvent } from 'react';
import { isLost, type StoryLetter } from '../../src/figures/story/story.ts';
import { at } from '../../src/maths/at.ts';
import { visibleSymbol } from '../../src/tasks/symbol.ts';
import { useText } from '../parts/text.ts';
import { useWidth } from '../parts/useWidth.ts';

interface StoryLettersProps {
  readonly letters: readonly StoryLetter[];
  readonly symbols: readonly string[];
  readonly chosen: StoryLetter | null;
  readonly onChoose: (question: number) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Narrowest column that a letter and its frame still fit, and the widest that still reads as a word, in pixels. */
const LEAST_COLUMN = 21;
const WIDEST_COLUMN = 35;
/** On a screen with this much room, both in pixels. */
const MUCH_ROOM = 1500;
const WIDEST_OF_ALL = 48;

/** The phrase as asked, and under each of its letters the one that the model wrote; between them the pair, whole or not. */
export function StoryLetters({ letters, symbols, chosen, onChoose, onKeyDown }: StoryLettersProps) {
  const text = useText();
  const [ref, room] = useWidth<HTMLDivElement>(1100);
  const columns = columnsOf(letters.length, room);
  const column = Math.min(room < MUCH_ROOM ? WIDEST_COLUMN : WIDEST_OF_ALL, room / columns);
  const index = chosen === null ? 0 : letters.findIndex(({ question }) => question === chosen.question);
  const current = at(letters, index);
  return (
    <div className="story-copy" data-rows={Math.ceil(letters.length / columns)}>
      <p className="story-names-of-rows" aria-hidden="true">
        <span>{text('story.asked')}</span>
        <b>{text('story.written')}</b>
      </p>
      <div
        ref={ref}
        className="story-letters focusable"
        style={{ '--columns': columns, '--column': `${column.toFixed(2)}px` } as CSSProperties}
        role="slider"
        tabIndex={0}
        aria-label={text('story.letters')}
        aria-valuemin={1}
        aria-valuemax={letters.length}
        aria-valuenow={index + 1}
        aria-valuetext={text('story.letter', {
          asked: visibleSymbol(symbols, current.asked),
          said: visibleSymbol(symbols, current.said),
          result: current.wrong ? 'wrong' : 'right',
        })}
        onKeyDown={onKeyDown}
      >
        {letters.map((letter, place) => (
          <Letter
            key={letter.question}
            letter={letter}
            asked={visibleSymbol(symbols, letter.asked)}
            said={visibleSymbol(symbols, letter.said)}
            isChosen={letter.question === chosen?.question}
            isAsker={place + 1 === index && chosen !== null}
            onChoose={onChoose}
          />
        ))}
      </div>
    </div>
  );
}

/** All in one row where they fit, else rows of equal length: half, a quarter, or 16. */
function columnsOf(letters: number, room: number): number {
  const fits = [letters, 64, 32, 16].find((count) => count <= letters && room / count >= LEAST_COLUMN);
  return fits ?? Math.min(letters, 16);
}

interface LetterProps {
  readonly letter: StoryLetter;
  readonly asked: string;
  readonly said: string;
  readonly isChosen: boolean;
  /** It stands before the chosen letter and asks for it. */
  readonly isAsker: boolean;
  readonly onChoose: (question: number) => void;
}

const Letter = memo(function Letter({ letter, asked, said, isChosen, isAsker, onChoose }: LetterProps) {
  const { question, wrong, cause } = letter;
  const isBroken = isLost(letter);
  return (
    <span
      className="story-letter"
      data-question={question}
      data-chosen={isChosen}
      onClick={() => {
        onChoose(question);
      }}
    >
      <span className="story-to-copy">{asked}</span>
      <span className="story-link" data-broken={isBroken} data-unknown={cause === null}>
        <i className="story-stroke" />
        {isBroken ? '×' : ''}
      </span>
      <span
        className="story-said"
        data-wrong={wrong}
        data-said={letter.said}
        data-cause={cause?.kind ?? 'unknown'}
        data-asks={isAsker}
      >
        {said}
      </span>
    </span>
  );
});
