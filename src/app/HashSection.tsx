import { useState } from 'react';
import { CircleFigure } from '../../components/CircleFigure.tsx';
import { useText } from '../../components/text.ts';
import { WORKED_EXAMPLE, type PlanePoint } from '../figures/planeHash.ts';

/** Hashing in the plane, by hand; it stands on no run. */
export function HashSection() {
  const text = useText();
  const [points, setPoints] = useState<Readonly<Record<string, PlanePoint>>>(WORKED_EXAMPLE.points);
  const [angles, setAngles] = useState<readonly number[]>(WORKED_EXAMPLE.angles);
  const [round, setRound] = useState(0);
  return (
    <section>
      <h2>{text('circle.title')}</h2>
      <p className="lead">{text('circle.lead')}</p>
      <CircleFigure
        points={points}
        angles={angles}
        buckets={WORKED_EXAMPLE.buckets}
        round={round}
        onMove={(name, point) => {
          setPoints({ ...points, [name]: point });
        }}
        onTurn={(turned, angle) => {
          setAngles(angles.map((each, index) => (index === turned ? angle : each)));
        }}
        onRound={setRound}
      />
    </section>
  );
}
