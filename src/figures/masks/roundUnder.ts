import type { Recording } from '../../recording/recording.ts';
import type { QuestionPair } from '../../tasks/questionPair.ts';
import { CONDITIONS, type Conditions } from './conditions.ts';
import { layoutMatrix, type Matrix } from './matrix.ts';

/**
 * One round under any conditions. Each choice of conditions is laid out once and kept: 16 matrices at most.
 *
 * @param ownBucketOnly whether other buckets are masked
 */
export function roundUnder(
  recording: Recording,
  place: { readonly layer: number; readonly head: number; readonly round: number },
  pairs: readonly QuestionPair[],
  ownBucketOnly: boolean,
): (conditions: Conditions) => Matrix {
  const known = new Map<string, Matrix>();
  return (conditions) => {
    const name = CONDITIONS.filter((condition) => conditions[condition]).join();
    const matrix =
      known.get(name) ?? layoutMatrix(recording, place, 'round', pairs, { conditions, ownBucketOnly });
    known.set(name, matrix);
    return matrix;
  };
}
