import { graphemes } from './graphemes.ts';
import { duplicate, wordLength, type DuplicationSizes } from './duplication/duplicationBatch.ts';

/** A typed phrase as the model reads it. */
export interface EncodedPhrase {
  /** 0w0w as ids, `tokens` of them. */
  readonly ids: readonly number[];
  /** symbols[id] is the character that id stands for; id 0 is the separator, ids without a character are absent. */
  readonly symbols: readonly string[];
  /** Characters that did not fit and were cut. */
  readonly cut: number;
  /** Spaces added at the end. */
  readonly filled: number;
  /** Different characters that share the last id, because there are more of them than ids; 0 when each has its own. */
  readonly merged: number;
}

/** The separator, id 0, as it is shown: no character that a person is likely to type, so that a typed 0 differs. */
export const SEPARATOR = '▸';

/**
 * Characters a person sees, so that an accent or a Korean syllable is one symbol whatever its code points.
 */
export function visibleCharacters(text: string): string[] {
  const normal = text.normalize('NFC').replace(/\s/gu, ' ');
  return graphemes(normal).map((character) => Array.from(character).slice(0, MOST_POINTS).join(''));
}

/** Code points of one character. The longest emoji have ten; a letter under a thousand marks would draw over the page. */
const MOST_POINTS = 16;

/**
 * Fits a phrase to the task's w: longer is cut, shorter is filled with spaces; ids go by first appearance, so one set
 * of weights reads any script.
 */
export function encodePhrase(text: string, task: DuplicationSizes): EncodedPhrase {
  const length = wordLength(task);
  const characters = visibleCharacters(text);
  const fitted = characters.slice(0, length);
  const filled = length - fitted.length;
  fitted.push(...Array.from({ length: filled }, () => ' '));
  const symbols = [SEPARATOR];
  const idOf = new Map<string, number>();
  const word = fitted.map((character) => {
    const known = idOf.get(character);
    if (known !== undefined) return known;
    // More different characters than ids: the last id is shared, and shown as the first of them.
    const id = Math.min(symbols.length, task.vocabulary - 1);
    idOf.set(character, id);
    symbols[id] ??= character;
    return id;
  });
  return {
    ids: duplicate(word),
    symbols,
    cut: Math.max(0, characters.length - length),
    filled,
    merged: idOf.size < task.vocabulary ? 0 : idOf.size - task.vocabulary + 2,
  };
}
