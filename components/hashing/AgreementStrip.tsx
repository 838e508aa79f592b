import { at } from '../../src/maths/at.ts';
import './agreementStrip.css';

interface AgreementStripProps {
  /** Whether the two collide, draw by draw. */
  readonly agrees: readonly boolean[];
  /** By which each rotation of the plane is turned, in degrees, where there is one. */
  readonly angles?: readonly number[];
  /** Says the count to those who do not see it. */
  readonly label: string;
}

/** Fresh hash functions side by side: filled with a dot where two things collide, empty where they do not. */
export function AgreementStrip({ agrees, angles, label }: AgreementStripProps) {
  return (
    <div className="agreement-strip" role="img" aria-label={label}>
      {agrees.map((shared, index) => (
        <svg key={index} viewBox="-12 -12 24 24" data-shared={shared}>
          <rect className="draw-ground" x={-11} y={-11} width={22} height={22} rx={4} />
          {angles !== undefined && (
            // Edges of the four sectors, halfway between their middles.
            <path
              className="draw-edges"
              d="M-8.5 0H8.5M0 -8.5V8.5"
              transform={`rotate(${String(45 - at(angles, index))})`}
            />
          )}
          {shared && <circle className="draw-mark" r={3.4} />}
        </svg>
      ))}
    </div>
  );
}
