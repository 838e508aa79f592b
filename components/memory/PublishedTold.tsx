import type { PublishedPoint } from '../../src/figures/memory/publishedPoints.ts';
import { useText } from '../parts/text.ts';

interface PublishedToldProps {
  /** Null while none is pointed at or chosen. */
  readonly point: PublishedPoint | null;
  readonly nameOf: (point: PublishedPoint) => string;
}

/** A published amount in words, with its source. */
export function PublishedTold({ point, nameOf }: PublishedToldProps) {
  const text = useText();
  return (
    <p className="published-told" data-testid="published-told">
      {point === null ? (
        text('memory.publishedHint')
      ) : (
        <>
          {nameOf(point)}{' '}
          <a href={point.source.url} target="_blank" rel="noreferrer">
            {text('memory.source.link')}
          </a>
        </>
      )}
    </p>
  );
}
