import { useId, useMemo } from 'react';
import { projectionScale, type Projection } from '../../src/figures/hashing/projection.ts';
import { at } from '../../src/maths/at.ts';
import { hovers } from '../parts/hovers.ts';
import type { SelectionProps } from '../parts/selectionProps.ts';
import { Explain } from '../parts/Explain.tsx';
import { useText } from '../parts/text.ts';
import { useTokenKeys } from '../parts/useTokenKeys.ts';
import { useWidth } from '../parts/useWidth.ts';
import { BucketKey } from './BucketKey.tsx';
import { NamedDot } from './NamedDot.tsx';
import { ProjectionDots } from './ProjectionDots.tsx';
import './hashing.css';

interface ProjectionFigureProps extends Omit<SelectionProps, 'selection'> {
  readonly projection: Projection;
  /** Of each token in the shown round. */
  readonly bucketIds: readonly number[];
  readonly buckets: number;
  readonly letters: readonly string[];
  readonly token: number;
  /** Its answer, or the key of the selected pair. */
  readonly partner: number | null;
  readonly headDim: number;
}

/** The run's vectors in the two directions in which they differ most, marked by bucket. */
export function ProjectionFigure(props: ProjectionFigureProps) {
  const { projection, bucketIds, letters, token, partner, buckets, headDim } = props;
  const { pinned, onHover, onSelect, onPin } = props;
  const text = useText();
  const id = useId();
  const [ref, room] = useWidth<HTMLDivElement>(460);
  const size = Math.max(200, Math.min(room, 440));
  const place = useMemo(() => projectionScale(projection, size), [projection, size]);
  const keys = useTokenKeys({ selection: { token }, pinned, onSelect, onPin }, letters.length, 8);
  const selected = place(at(projection.points, token));
  const other = partner === null ? null : place(at(projection.points, partner));
  const values = { position: token, letter: at(letters, token), bucket: at(bucketIds, token) };
  return (
    <div className="projection" ref={ref}>
      <h3 id={id}>
        <Explain term="vectorProjection">
          {text('hashing.projection.title', { headDim, kept: Math.round(projection.kept * 100) })}
        </Explain>
      </h3>
      <div
        className="focusable"
        role="slider"
        tabIndex={0}
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={letters.length - 1}
        aria-valuenow={token}
        aria-valuetext={text('hashing.projection.value', values)}
        onKeyDown={keys}
        onClick={(event) => {
          const clicked = tokenUnder(event.target);
          if (clicked === null) return;
          if (clicked === token) onPin(!pinned);
          else onSelect({ token: clicked });
        }}
        onPointerOver={(event) => {
          const under = tokenUnder(event.target);
          if (under !== null && hovers(event)) onHover({ token: under });
        }}
      >
        <svg className="projection-plot" width={size} height={size} aria-hidden="true">
          <ProjectionDots projection={projection} bucketIds={bucketIds} buckets={buckets} place={place} />
          {partner !== null && other !== null && (
            <>
              <line
                className="selected pair-line"
                x1={selected.x}
                y1={selected.y}
                x2={other.x}
                y2={other.y}
              />
              <NamedDot place={other} letter={at(letters, partner)} ring="partner-ring" />
            </>
          )}
          <g data-selected="true" data-token={token}>
            <NamedDot place={selected} letter={at(letters, token)} ring="selected" />
          </g>
        </svg>
      </div>
      <p className="hash-readout" data-testid="projection-value">
        {text('hashing.projection.value', values)}
      </p>
      <BucketKey buckets={buckets} bucketIds={bucketIds} />
    </div>
  );
}

/** @returns the token whose dot an event fell on, or null */
function tokenUnder(target: EventTarget): number | null {
  const dot = (target as Element).closest<SVGElement>('.projection-dot');
  return dot === null ? null : Number(dot.dataset['token']);
}
