import { memo, useId } from 'react';
import type { Projection, projectionScale } from '../../src/figures/hashing/projection.ts';
import { bucketSign, HUES } from '../../src/figures/pairs/bucketSign.ts';
import { at } from '../../src/maths/at.ts';
import { BucketDefs } from '../parts/BucketDefs.tsx';

interface ProjectionDotsProps {
  readonly projection: Projection;
  /** Of each token in the shown round. */
  readonly bucketIds: readonly number[];
  readonly buckets: number;
  readonly place: ReturnType<typeof projectionScale>;
}

/** Hue for the axis; hatched and outlined on the negative side; a numeral where hues repeat. */
export const ProjectionDots = memo(function ProjectionDots({
  projection,
  bucketIds,
  buckets,
  place,
}: ProjectionDotsProps) {
  const id = useId();
  return (
    <g>
      <BucketDefs id={id} hues={HUES} />
      {projection.points.map((point, token) => {
        const { x, y } = place(point);
        const bucket = at(bucketIds, token);
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
