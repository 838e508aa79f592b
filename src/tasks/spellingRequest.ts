import type { SpellingsRequest } from '../protocol/spellings.ts';
import { modelInts, type Recording } from '../recording/recording.ts';

/** Hash rounds with which the page always spells the phrase. */
const SPELLING_ROUNDS = [1, 2, 4];

/** @returns the rounds of the page's spellings, ascending: 1, 2, 4 and the run's own */
export function spellingRounds(hashRounds: number): number[] {
  return [...new Set([...SPELLING_ROUNDS, hashRounds])].toSorted((one, other) => one - other);
}

/** @returns what the page measures after a live run: its spellings with the other numbers of rounds */
export function spellingRequest(recording: Recording): SpellingsRequest {
  const { config, seed, weights, spellingRounds: known } = recording;
  return {
    config,
    seed,
    ids: modelInts(recording, 'tokens').data,
    weights,
    rounds: spellingRounds(config.hashRounds).filter((rounds) => !known.includes(rounds)),
  };
}
