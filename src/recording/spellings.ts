import { modelInts, type Recording } from './recording.ts';
import { siteFacts } from './sites.ts';

/** What the model predicts with one number of hash rounds. */
export interface PredictedRow {
  readonly rounds: number;
  /** [tokens]: the most likely next token's id at each position. */
  readonly predicted: Int32Array;
}

/**
 * @param more spellings of the same run with other numbers of rounds; those that the recording has already stay as they
 *   are
 * @returns the recording with all of them, fewest rounds first
 * @throws RangeError when the recording holds no spelling of its own
 */
export function withSpellings(recording: Recording, more: readonly PredictedRow[]): Recording {
  const { data } = modelInts(recording, 'spellings');
  const tokens = recording.config.maxTokens;
  const rows = new Map(more.map(({ rounds, predicted }) => [rounds, predicted]));
  recording.spellingRounds.forEach((rounds, row) => {
    rows.set(rounds, data.subarray(row * tokens, (row + 1) * tokens));
  });
  const ordered = [...rows].toSorted(([one], [other]) => one - other);
  const spellings = {
    axes: siteFacts('spellings').axes,
    shape: [ordered.length, tokens],
    data: Int32Array.from(ordered.flatMap(([, predicted]) => [...predicted])),
  };
  return {
    ...recording,
    spellingRounds: ordered.map(([rounds]) => rounds),
    model: { ...recording.model, spellings },
  };
}
