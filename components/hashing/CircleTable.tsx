import type { CirclePoint } from '../../src/figures/hashing/circlePoints.ts';
import { hashInPlane, type PlanePoint } from '../../src/figures/hashing/planeHash.ts';
import { roundMeetings } from '../../src/figures/hashing/roundMeetings.ts';
import { angleBetween } from '../../src/figures/hashing/rotationStrip.ts';
import { Explain } from '../parts/Explain.tsx';
import { useText } from '../parts/text.ts';

interface CircleTableProps {
  readonly points: Readonly<Record<CirclePoint, PlanePoint>>;
  /** The two points whose meetings are told. */
  readonly pair: readonly [CirclePoint, CirclePoint];
  /** By which each round's rotation is turned, in degrees. */
  readonly angles: readonly number[];
  readonly buckets: number;
  /** The round whose sectors are drawn. */
  readonly round: number;
  readonly onRound: (round: number) => void;
}

/** Bucket of each point in each round, whether two of them meet there, and whether they have met so far. */
export function CircleTable({ points, pair, angles, buckets, round, onRound }: CircleTableProps) {
  const text = useText();
  const [one, other] = pair;
  const bucketOf = (point: PlanePoint, angle: number) => hashInPlane(point, angle, buckets).bucket;
  const meetings = roundMeetings(points[one], points[other], angles, buckets);
  const first = meetings.findIndex(({ here }) => here);
  const said = first === -1 ? 'never' : first === 0 ? 'first' : 'later';
  return (
    <div className="circle-table">
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">
              <Explain term="circleHash">{text('circle.point')}</Explain>
            </th>
            {angles.map((_, index) => (
              <th key={index} scope="col">
                <button
                  type="button"
                  aria-pressed={index === round}
                  onClick={() => {
                    onRound(index);
                  }}
                >
                  {text('circle.round', { round: index + 1 })}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Object.entries(points).map(([name, point]) => (
            <tr key={name} data-point={name}>
              <th scope="row">{name}</th>
              {angles.map((angle, index) => (
                <td key={index} data-shared={bucketOf(point, angle) === bucketOf(points[one], angle)}>
                  {bucketOf(point, angle) + 1}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tbody className="circle-meetings">
          {(['here', 'soFar'] as const).map((row) => (
            <tr key={row} data-meetings={row}>
              <th scope="row">{text(`circle.meets.${row}`, { one, other })}</th>
              {meetings.map((meeting, index) => (
                <td key={index} data-met={meeting[row]}>
                  <span aria-hidden="true">{meeting[row] ? '●' : '○'}</span>{' '}
                  {text(meeting[row] ? 'circle.yes' : 'circle.no')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hash-readout" data-testid="circle-met" aria-live="polite">
        {text(`circle.met.${said}`, {
          one,
          other,
          angle: Math.round((angleBetween(points[one], points[other]) * 180) / Math.PI),
          rounds: angles.length,
          first: first + 1,
        })}
      </p>
    </div>
  );
}
