import type { Conditions, PairPlaces } from '../../src/figures/masks/conditions.ts';
import { pairSays } from '../../src/figures/masks/pairSays.ts';
import { at } from '../../src/maths/at.ts';
import { useText } from '../parts/text.ts';

interface PairSentenceProps {
  /** Null while a token is selected that asks for no answer, and no key. */
  readonly pair: PairPlaces | null;
  /** Whether the key is the answer that the query asks for. */
  readonly isAnswer: boolean;
  readonly letters: readonly string[];
  /** Position of the selected query. */
  readonly token: number;
  /** Counted from one. */
  readonly round: number;
  /** In how many of the rounds the pair is seen, and how many there are. */
  readonly seenRounds: number;
  readonly rounds: number;
  /** Conditions that are asked. */
  readonly asked: Conditions;
}

/** Why the selected pair is seen in the round or is not, in one sentence. */
export function PairSentence(props: PairSentenceProps) {
  const { pair, isAnswer, letters, token, round, seenRounds, rounds, asked } = props;
  const text = useText();
  if (pair === null)
    return (
      <p className="pair-sentence" data-testid="pair-sentence">
        {text('masks.says.noAnswer', { query: token, letter: at(letters, token) })}
      </p>
    );
  const { query, key } = pair;
  const { cause, chunks, sameBucket, switched } = pairSays(pair, asked);
  const values = {
    role: isAnswer ? 'answer' : 'key',
    query: query.position,
    queryLetter: at(letters, query.position),
    key: key.position,
    keyLetter: at(letters, key.position),
    round,
    queryBucket: query.bucket,
    keyBucket: key.bucket,
    queryChunk: query.chunk,
    keyChunk: key.chunk,
    chunks,
    buckets: sameBucket ? 'same' : 'two',
  };
  return (
    <p className="pair-sentence" data-testid="pair-sentence" data-cause={cause} data-switched={switched}>
      <strong>{text(`masks.says.${cause}`, values)}</strong>
      {rounds > 1 && cause !== 'alone' && ` ${text('masks.says.rounds', { seen: seenRounds, rounds })}`}
      {switched !== 'no' && ` ${text(`masks.says.switched.${switched}`)}`}
    </p>
  );
}
