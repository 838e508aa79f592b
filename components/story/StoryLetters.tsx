import { memo, type KeyboardEvent } from 'react';
import type { StoryLetter } from '../../src/figures/story/story.ts';
import { at } from '../../src/maths/at.ts';
import { visibleSymbol } from '../../src/tasks/symbol.ts';
import { useText } from '../parts/text.ts';

interface StoryLettersProps {
  readonly letters: readonly StoryLetter[];
  readonly symbols: readonly string[];
  readonly chosen: StoryLetter | null;
  readonly onChoose: (question: number) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The phrase as asked, and under each of its letters the one that the model wrote; between them the pair, whole or not. */
export function StoryLetters({ letters, symbols, chosen, onChoose, onKeyDown }: StoryLettersProps) {
  const text = useText();
  const index = chosen === null ? 0 : letters.findIndex(({ question }) => question === chosen.question);
  const current = at(letters, index);
  const wrong = letters.filter((letter) => letter.wrong).length;
  return (
    <div className="story-copy">
      <p className="story-names-of-rows" aria-hidden="true">
        <span>{text('story.asked')}</span>
        <b>{text('story.written')}</b>
      </p>
      <div
        className="story-letters focusable"
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
      <p className="story-count" data-testid="story-wrong" data-none={wrong === 0}>
        {text('story.wrong', { wrong, letters: letters.length })}
      </p>
    </div>
  );
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
  const isBroken = cause?.kind === 'neverMet' || cause?.kind === 'sameLetter' || cause?.kind === 'luck';
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
