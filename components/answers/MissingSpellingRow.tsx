import type { MissingSpelling } from '../../src/figures/answers/spelling.ts';
import { useText } from '../parts/text.ts';

interface MissingSpellingRowProps {
  readonly missing: MissingSpelling;
  /** Letters that will stand here: as many places are kept free. */
  readonly letters: number;
}

/** The place of a spelling that is not there. */
export function MissingSpellingRow({ missing, letters }: MissingSpellingRowProps) {
  const text = useText();
  const { rounds, state } = missing;
  return (
    <div className="spelling" role="row" data-missing={state}>
      <span className="spelling-name" role="rowheader">
        {text('spelling.rounds', { rounds })}
      </span>
      <span className="spelling-letters" role="cell">
        {Array.from({ length: letters }, (_, letter) => (
          <span key={letter} aria-hidden="true">
            {'\u00a0'}
          </span>
        ))}
      </span>
      <span className="spelling-wrong" role="cell">
        {text(`spelling.${state}`)}
      </span>
    </div>
  );
}
