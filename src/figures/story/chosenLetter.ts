import { FIRST_SELECTION, type Selection } from '../../recording/selection.ts';
import type { StoryLetter } from './story.ts';

/** The letter that the story tells of: the selected one, as question or answer; else the first wrong one, if any. */
export function chosenLetter(letters: readonly StoryLetter[], selection: Selection): StoryLetter | null {
  const selected = isUntouched(selection)
    ? undefined
    : (letters.find(({ question }) => question === selection.token) ??
      letters.find(({ answer }) => answer === selection.token));
  return selected ?? letters.find(({ wrong }) => wrong) ?? null;
}

/** Nobody has chosen a token yet: choosing the first one in the story names its answer, too. */
function isUntouched({ token, key, pinned }: Selection): boolean {
  return token === FIRST_SELECTION.token && key === null && !pinned;
}
