import type { HashingView } from '../../src/figures/hashing/definition.ts';
import { useText } from '../parts/text.ts';
import { FamiliesFigure } from './FamiliesFigure.tsx';
import { SphereFigure } from './SphereFigure.tsx';
import { StreetFigure } from './StreetFigure.tsx';
import './hashMore.css';

interface HashMoreProps {
  readonly view: HashingView;
  readonly onView: (change: Partial<HashingView>) => void;
}

/** For those who want more of hashing; drawn once it is opened. */
export function HashMore({ view, onView }: HashMoreProps) {
  const text = useText();
  const { more, street, yaw, pitch } = view;
  return (
    <details className="hash-more" open={more}>
      <summary
        onClick={(event) => {
          // The view opens it, not the browser.
          event.preventDefault();
          onView({ more: !more });
        }}
      >
        {text('hashing.more')}
      </summary>
      {more && (
        <>
          <div className="hash-more-grid">
            <StreetFigure
              map={street}
              onMap={(map) => {
                onView({ street: map });
              }}
            />
            <SphereFigure turn={{ yaw, pitch }} onTurn={onView} />
          </div>
          <FamiliesFigure view={view} onView={onView} />
        </>
      )}
    </details>
  );
}
