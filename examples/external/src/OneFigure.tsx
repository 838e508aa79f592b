import { useState } from 'react';
import { bucketCount, changeSelection, headView, layoutTape } from 'reformer-lab';
import { FIRST_SELECTION, SORT_STOPS, MovingTapeFigure } from 'reformer-lab';
import type { QuestionPair, Recording, Selection } from 'reformer-lab';

interface OneFigureProps {
  readonly recording: Recording;
  /** The character of each position. */
  readonly letters: readonly string[];
  readonly pairs: readonly QuestionPair[];
}

/** The tape of the first head's first round, with a selection of its own. */
export function OneFigure({ recording, letters, pairs }: OneFigureProps) {
  const [selection, setSelection] = useState<Selection>({ ...FIRST_SELECTION, token: 0 });
  const [pinned, setPinned] = useState(false);
  const [progress, setProgress] = useState(SORT_STOPS.length - 1);
  const select = (changes: Partial<Selection>) => setSelection(changeSelection(selection, changes));
  return (
    <MovingTapeFigure
      tape={layoutTape(headView(recording, 0, 0), 0, pairs)}
      letters={letters}
      buckets={bucketCount(recording.config)}
      rounds={recording.config.hashRounds}
      {...{ selection, pinned, progress }}
      onHover={(changes) => !pinned && select(changes)}
      onSelect={select}
      onPin={setPinned}
      onProgress={setProgress}
    />
  );
}
