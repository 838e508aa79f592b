import { useState } from 'react';
import {
  bucketCount,
  headView,
  layoutTape,
  TapeFigure,
  type QuestionPair,
  type Recording,
} from 'reformer-lab';

interface OneFigureProps {
  readonly recording: Recording;
  /** The character of each position. */
  readonly letters: readonly string[];
  readonly pairs: readonly QuestionPair[];
}

/** The tape of the first head's first round, with a selection of its own. */
export function OneFigure({ recording, letters, pairs }: OneFigureProps) {
  const [token, setToken] = useState(0);
  const tape = layoutTape(headView(recording, 0, 0), 0, pairs);
  return (
    <TapeFigure
      tape={tape}
      letters={letters}
      buckets={bucketCount(recording.config)}
      selected={token}
      onSelect={setToken}
    />
  );
}
