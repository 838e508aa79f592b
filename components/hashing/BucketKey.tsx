import { useId } from 'react';
import { bucketSign, HUES } from '../../src/figures/pairs/bucketSign.ts';
import { BucketDefs } from '../parts/BucketDefs.tsx';
import { useText } from '../parts/text.ts';

interface BucketKeyProps {
  readonly buckets: number;
  /** Of each token in the shown round. */
  readonly bucketIds: readonly number[];
}

/** More buckets than this are not listed. */
const MOST = 16;

/** Which mark is which bucket, opposite ones under one another, and how many tokens each holds. */
export function BucketKey({ buckets, bucketIds }: BucketKeyProps) {
  const text = useText();
  const id = useId();
  if (buckets > MOST) return null;
  const half = buckets / 2;
  return (
    <ul className="bucket-key" aria-label={text('hashing.key')}>
      {Array.from({ length: half }, (_, axis) => (
        <li key={axis}>
          {[axis, axis + half].map((bucket) => {
            const { hue, negative } = bucketSign(bucket, buckets);
            return (
              <span key={bucket}>
                <svg width={14} height={14} aria-hidden="true">
                  {bucket === 0 && <BucketDefs id={id} hues={HUES} />}
                  <circle
                    className={negative ? `negative edge-${String(hue)}` : `hue-${String(hue)}`}
                    {...(negative && { fill: `url(#${id}-${String(hue)})` })}
                    cx={7}
                    cy={7}
                    r={6}
                  />
                </svg>{' '}
                <b>{bucket}</b>{' '}
                <span className="muted">× {bucketIds.filter((each) => each === bucket).length}</span>
              </span>
            );
          })}
        </li>
      ))}
    </ul>
  );
}
