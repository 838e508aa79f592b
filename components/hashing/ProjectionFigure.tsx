import { memo, useId, useMemo } from 'react';
import { bucketSign, HUES } from '../../src/figures/pairs/bucketSign.ts';
import { projectionScale, type Projection } from '../../src/figures/hashing/projection.ts';
import type { SelectionProps } from '../parts/selectionProps.ts';
import { BucketDefs } from '../parts/BucketDefs.tsx';
import { Explain } from '../parts/Explain.tsx';
import { useText } from '../parts/text.ts';
import { useTokenKeys } from '../parts/useTokenKeys.ts';
import { useWidth } from '../parts/useWidth.ts';
import { BucketKey } from './BucketKey.tsx';
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
  const selected = projection.points[token];
  const other = partner === null ? undefined : projection.points[partner];
  const values = {
    position: token,
    letter: letters[token] ?? '',
    bucket: bucketIds[token] ?? 0,
  };
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
          if (under !== null && event.pointerType === 'mouse') onHover({ token: under });
        }}
      >
        <svg className="projection-plot" width={size} height={size} aria-hidden="true">
          <Dots projection={projection} bucketIds={bucketIds} buckets={buckets} place={place} />
          {selected !== undefined && other !== undefined && (
            <>
              <line
                className="selected pair-line"
                {...{ x1: place(selected).x, y1: place(selected).y }}
                {...{ x2: place(other).x, y2: place(other).y }}
              />
              <Named at={place(other)} letter={letters[partner ?? 0] ?? ''} ring="partner-ring" />
            </>
          )}
          {selected !== undefined && (
            <g data-selected="true" data-token={token}>
              <Named at={place(selected)} letter={letters[token] ?? ''} ring="selected" />
            </g>
          )}
        </svg>
      </div>
      <p className="hash-readout" data-testid="projection-value">
        {text('hashing.projection.value', values)}
      </p>
      <BucketKey buckets={buckets} bucketIds={bucketIds} />
    </div>
  );
}

type DotsProps = Pick<ProjectionFigureProps, 'projection' | 'bucketIds' | 'buckets'> & {
  readonly place: ReturnType<typeof projectionScale>;
};

/** @returns the token whose dot an event fell on, or null */
function tokenUnder(target: EventTarget): number | null {
  const dot = (target as Element).closest<SVGElement>('.projection-dot');
  return dot === null ? null : Number(dot.dataset['token']);
}

/** Hue for the axis; hatched and outlined on the negative side; a numeral where hues repeat. */
const Dots = memo(function Dots({ projection, bucketIds, buckets, place }: DotsProps) {
  const id = useId();
  return (
    <g>
      <BucketDefs id={id} hues={HUES} />
      {projection.points.map((point, token) => {
        const { x, y } = place(point);
        const bucket = bucketIds[token] ?? 0;
        const { hue, negative } = bucketSign(bucket, buckets);
        return (
          <g
            key={token}
            className="projection-dot"
            data-token={token}
            data-bucket={bucket}
            transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}
          >
            <circle
              className={negative ? `negative edge-${String(hue)}` : `hue-${String(hue)}`}
              {...(negative && { fill: `url(#${id}-${String(hue)})` })}
              r={6.5}
            />
            {buckets / 2 > HUES && (
              <text className="dot-number" x={8} y={4}>
                {bucket}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
});

interface NamedProps {
  readonly at: { readonly x: number; readonly y: number };
  readonly letter: string;
  readonly ring: string;
}

function Named({ at, letter, ring }: NamedProps) {
  return (
    <g transform={`translate(${at.x.toFixed(1)} ${at.y.toFixed(1)})`} pointerEvents="none">
      <circle className={ring} r={10} />
      <text className="dot-letter" y={-14}>
        {letter}
      </text>
    </g>
  );
}
