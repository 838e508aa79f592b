import type { HashingView } from '../../src/figures/hashing/definition.ts';
import { useText } from '../parts/text.ts';
import { FamiliesFigure } from './FamiliesFigure.tsx';
import { SphereFigure } from './SphereFigure.tsx';
import './hashMore.css';

interface HashMoreProps {
  readonly view: HashingView;
  readonly onView: (change: Partial<HashingView>) => void;
}

/** For those who want more of hashing; drawn once it is opened. */
export function HashMore({ view, onView }: HashMoreProps) {
  const text = useText();
  const { more, yaw, pitch } = view;
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
          <SphereFigure turn={{ yaw, pitch }} onTurn={onView} />
          <FamiliesFigure view={view} onView={onView} />
        </>
      )}
    </details>
  );
}
