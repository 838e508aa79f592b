import { hashInPlane, type PlanePoint } from './planeHash.ts';

/** What a round brings to two points. */
export interface RoundMeeting {
  /** Whether they share a bucket in this round. */
  readonly here: boolean;
  /** Whether they did in this round or in one before it. */
  readonly soFar: boolean;
}

/**
 * @param angles by which each round is turned, in degrees
 * @returns round by round whether two points meet, and whether they have met by then
 */
export function roundMeetings(
  one: PlanePoint,
  other: PlanePoint,
  angles: readonly number[],
  buckets: number,
): RoundMeeting[] {
  let soFar = false;
  return angles.map((angle) => {
    const here = hashInPlane(one, angle, buckets).bucket === hashInPlane(other, angle, buckets).bucket;
    soFar ||= here;
    return { here, soFar };
  });
}
