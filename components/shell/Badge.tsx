import type { BackendFacts } from '../../src/recording/recording.ts';
import type { WeightsOrigin } from '../../src/recording/weightsOrigin.ts';
import { Explain } from '../parts/Explain.tsx';
import { useText } from '../parts/text.ts';
import './header.css';

interface BadgeProps {
  /** What computed the run that is shown. */
  readonly backend: BackendFacts | null;
  readonly state: 'empty' | 'recorded' | 'starting' | 'running' | 'live' | 'failed';
  readonly weights: WeightsOrigin['kind'];
}

/** Says what computed the numbers on the page. */
export function Badge({ backend, state, weights }: BadgeProps) {
  const text = useText();
  const kind = backend === null ? 'none' : backend.software ? 'software' : backend.backend;
  return (
    <span className="badge" data-state={state} data-testid="badge" role="status">
      <span className="badge-dot" aria-hidden="true" />
      <Explain term="badge">
        {[
          text(`badge.${state}`),
          ...(backend === null ? [] : [text(`backend.${kind}`), backend.adapter]),
          text(`badge.weights.${weights}`),
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      </Explain>
    </span>
  );
}
