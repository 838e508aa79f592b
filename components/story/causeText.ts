import type { StoryLetter } from '../../src/figures/story/story.ts';
import type { Vote } from '../../src/figures/story/letterCause.ts';
import { at } from '../../src/maths/at.ts';
import type { ShownRun } from '../../src/tasks/shownRun.ts';
import { visibleSymbol } from '../../src/tasks/symbol.ts';
import type { useText } from '../parts/text.ts';

/** @returns the sentence that says why a letter came out as it did */
export function causeText(
  text: ReturnType<typeof useText>,
  { recording, encoded, letters }: ShownRun,
  letter: StoryLetter,
  rounds: number,
): string {
  const { cause, question } = letter;
  const { heads, layers } = recording.config;
  const copied = {
    asked: visibleSymbol(encoded.symbols, letter.asked),
    said: visibleSymbol(encoded.symbols, letter.said),
  };
  if (cause === null)
    return text(letter.wrong ? 'story.cause.unknown' : 'story.cause.rightUnknown', { ...copied, rounds });
  const many = layers.length > 1 ? 'layers' : heads > 1 ? 'heads' : 'one';
  const place = (reached: { readonly layer: number; readonly head: number }) => ({
    many,
    layer: reached.layer + 1,
    head: reached.head + 1,
  });
  const vote = ({ key, weight, head }: Vote) => ({
    key: key === question ? 'itself' : at(letters, key),
    position: key,
    weight: 100 * weight,
    other: head + 1,
  });
  switch (cause.kind) {
    case 'untrained':
      return text('story.cause.untrained', copied);
    case 'neverMet':
      return text('story.cause.neverMet', {
        ...copied,
        rounds,
        many,
        how: cause.beyond === 0 ? 'split' : cause.split === 0 ? 'beyond' : 'both',
      });
    case 'outweighed':
    case 'outvoted':
      return text(`story.cause.${cause.kind}`, {
        ...copied,
        ...place(cause),
        ...vote(cause.by),
        answerWeight: 100 * cause.answerWeight,
      });
    case 'weakRound':
      return text('story.cause.weakRound', {
        ...copied,
        ...place(cause),
        ...vote(cause.by),
        answerWeight: 100 * cause.answerWeight,
        round: cause.round + 1,
        roundWeight: 100 * cause.roundWeight,
      });
    case 'misread':
      return text('story.cause.misread', {
        ...copied,
        ...place(cause),
        answerWeight: 100 * cause.answerWeight,
      });
    case 'met':
      return text('story.cause.met', {
        ...copied,
        ...place(cause),
        round: cause.round + 1,
        answerWeight: 100 * cause.answerWeight,
      });
    case 'sameLetter':
      return text('story.cause.sameLetter', { ...copied, ...place(cause.by), ...vote(cause.by) });
    case 'luck':
      return text('story.cause.luck', { ...copied, ...place(cause.by), ...vote(cause.by) });
  }
}
