import { layerFloats, type Recording } from '../../recording/recording.ts';
import { at } from '../../maths/at.ts';
import type { Selection } from '../../recording/selection.ts';

/** One hash of a token: each factor of the number of buckets has its own. */
export interface HashPart {
  /** xR, one entry a column. */
  readonly projected: readonly number[];
  /** [xR; −xR], one entry a bucket. */
  readonly signed: readonly number[];
  /** Of the largest entry; ties take the lowest. */
  readonly winner: number;
  /** By which the winner counts in the bucket's id. */
  readonly scale: number;
}

/** A token's way through the hash of one head and round: x → xR → [xR; −xR] → the longest. */
export interface HashSteps {
  /** The token's vector, shared by query and key: [headDim]. */
  readonly vector: readonly number[];
  readonly parts: readonly HashPart[];
  /** Sum of winner · scale. */
  readonly bucket: number;
}

/**
 * The calculation of one bucket id from the run's own vectors and rotations.
 *
 * @throws RangeError when the recording does not hold sharedQK and rotations of the layer, or not the token
 * @see Kitaev et al. 2020, §2
 */
export function hashSteps(
  recording: Recording,
  { layer, head, round, token }: Pick<Selection, 'layer' | 'head' | 'round' | 'token'>,
): HashSteps {
  const vector = at(headVectors(recording, layer, head), token);
  const { data, shape } = layerFloats(recording, layer, 'rotations');
  const [, headDim = 0, rounds = 0, columns = 0] = shape;
  const project = (column: number) =>
    vector.reduce(
      (sum, value, d) => sum + value * at(data, ((head * headDim + d) * rounds + round) * columns + column),
      0,
    );
  let [firstColumn, scale] = [0, 1];
  const parts = recording.config.bucketFactors.map((factor) => {
    const start = firstColumn;
    const projected = Array.from({ length: factor / 2 }, (_, column) => project(start + column));
    const signed = [...projected, ...projected.map((value) => -value)];
    const part = { projected, signed, winner: signed.indexOf(Math.max(...signed)), scale };
    firstColumn += factor / 2;
    scale *= factor;
    return part;
  });
  return { vector, parts, bucket: parts.reduce((sum, part) => sum + part.winner * part.scale, 0) };
}

/** @returns each token's shared query–key vector in one head: [tokens][headDim] */
export function headVectors(recording: Recording, layer: number, head: number): number[][] {
  const { data, shape } = layerFloats(recording, layer, 'sharedQK');
  const [, tokens = 0, headDim = 0] = shape;
  return Array.from({ length: tokens }, (_, token) =>
    Array.from(data.subarray((head * tokens + token) * headDim, (head * tokens + token + 1) * headDim)),
  );
}

/** @returns angle between two vectors, in radians, in [0, π]; a right angle where one has no length */
export function angleBetween(one: readonly number[], other: readonly number[]): number {
  const product = one.reduce((sum, value, index) => sum + value * at(other, index), 0);
  const length = Math.hypot(...one) * Math.hypot(...other);
  return length === 0 ? Math.PI / 2 : Math.acos(Math.min(1, Math.max(-1, product / length)));
}
