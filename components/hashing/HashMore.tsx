import { useState } from 'react';
import { FamiliesFigure } from './FamiliesFigure.tsx';
import { SphereFigure } from './SphereFigure.tsx';
import { StreetFigure } from './StreetFigure.tsx';
import { useText } from '../parts/text.ts';
import type { StreetMap } from '../../src/figures/hashing/street.ts';

/** For those who want more of hashing; drawn once it is opened. */
export function HashMore() {
  const text = useText();
  const [open, setOpen] = useState(false);
  const [turn, setTurn] = useState({ yaw: 30, pitch: 25 });
  const [map, setMap] = useState<StreetMap>('codes');
  return (
    <details
      className="hash-more"
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>{text('hashing.more')}</summary>
      {open && (
        <>
          <div className="hash-more-grid">
            <StreetFigure map={map} onMap={setMap} />
            <SphereFigure turn={turn} onTurn={setTurn} />
          </div>
          <FamiliesFigure />
        </>
      )}
    </details>
  );
}
