import './bucketHistogram.css';
import { useId } from 'react';
import { max, scaleBand, scaleLinear } from 'd3';
import { bucketSign, HUES } from '../../src/figures/pairs/bucketSign.ts';
import type { BucketHistogram as Histogram } from '../../src/figures/tape/bucketHistogram.ts';
import { BucketDefs } from '../parts/BucketDefs.tsx';
import { Explain } from '../parts/Explain.tsx';
import { useText } from '../parts/text.ts';
import { useWidth } from '../parts/useWidth.ts';

interface BucketHistogramProps {
  readonly histogram: Histogram;
  readonly buckets: number;
  /** Bucket of the selected token. */
  readonly selected: number;
}

/** Of the bars, and of what stands over and under them, in pixels. */
const HEIGHT = 120;
const TOP = 24;
const FOOT = 46;
const WIDEST_BAR = 56;

/** Narrowest bar that a number of two digits fits over, in pixels. */
const ROOM_FOR_NUMBER = 18;

/** How many tokens each bucket holds: the run lengths of the sorted tape, against what two chunks can hold. */
export function BucketHistogram({ histogram, buckets, selected }: BucketHistogramProps) {
  const text = useText();
  const id = useId();
  const [ref, room] = useWidth<HTMLDivElement>(480);
  const { bars, limit, mean } = histogram;
  const width = Math.min(room, bars.length * WIDEST_BAR + 8);
  const across = scaleBand<number>()
    .domain(bars.map(({ bucket }) => bucket))
    .range([0, width])
    .padding(0.18);
  const up = scaleLinear([0, Math.max(limit * 1.15, max(bars, ({ size }) => size) ?? 0)], [HEIGHT, 0]);
  const overflowing = bars.filter(({ overflow }) => overflow > 0);
  const empty = bars.filter(({ size }) => size === 0).length;
  const band = across.bandwidth();
  const every = Math.ceil(ROOM_FOR_NUMBER / across.step());
  return (
    <figure className="bucket-histogram" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{text('tape.histogram.title')}</h3>
      <div
        className="histogram-parts"
        style={{ ['--bars' as string]: `${String(bars.length * WIDEST_BAR + 8)}px` }}
      >
        <div ref={ref}>
          <svg
            width={width}
            height={TOP + HEIGHT + FOOT}
            role="img"
            aria-label={text('tape.histogram.describe', {
              sizes: bars.map(({ size }) => size).join(', '),
              limit,
            })}
          >
            <BucketDefs id={id} hues={HUES} />
            <pattern id={`${id}-overflow`} width="6" height="6" patternUnits="userSpaceOnUse">
              <rect width="6" height="6" className="overflow-ground" />
              <path d="M0 0l6 6M6 0l-6 6" className="overflow-cross" />
            </pattern>
            <g transform={`translate(0 ${String(TOP)})`} aria-hidden="true">
              <line className="two-chunks" x2={width} y1={up(limit)} y2={up(limit)} />
              {bars.map(({ bucket, size, overflow }) => {
                const { hue, negative } = bucketSign(bucket, buckets);
                const x = across(bucket) ?? 0;
                return (
                  <g
                    key={bucket}
                    className="bucket-bar"
                    data-bucket={bucket}
                    data-size={size}
                    data-overflow={overflow}
                  >
                    <rect
                      className={negative ? undefined : `hue-${String(hue)}`}
                      fill={negative ? `url(#${id}-${String(hue)})` : undefined}
                      x={x}
                      y={up(size - overflow)}
                      width={band}
                      height={HEIGHT - up(size - overflow)}
                    />
                    {overflow > 0 && (
                      <rect
                        className="overflow"
                        fill={`url(#${id}-overflow)`}
                        x={x + 0.75}
                        y={up(size)}
                        width={Math.max(1, band - 1.5)}
                        height={up(size - overflow) - up(size)}
                      />
                    )}
                    {size === 0 && (
                      <rect className="empty-bucket" x={x + 0.5} y={HEIGHT - 8} width={band - 1} height={8} />
                    )}
                    {bucket === selected && (
                      <rect
                        className="selected"
                        data-selected="true"
                        x={x - 2}
                        y={up(size) - 2}
                        width={band + 4}
                        height={HEIGHT - up(size) + 4}
                        rx={3}
                      />
                    )}
                    {every === 1 && (
                      <text className="bar-size" x={x + band / 2} y={up(size) - 6}>
                        {size}
                      </text>
                    )}
                    {bucket % every === 0 && (
                      <text className="tick" x={x + band / 2} y={HEIGHT + 18} textAnchor="middle">
                        {bucket}
                      </text>
                    )}
                  </g>
                );
              })}
              <text className="tick" x={2} y={HEIGHT + 38}>
                {text('tape.histogram.axis')}
              </text>
              <line className="axis" x2={width} y1={HEIGHT} y2={HEIGHT} />
            </g>
          </svg>
        </div>
        <div className="histogram-says">
          <p className="note">
            <span className="two-chunks-sample" aria-hidden="true" />{' '}
            <Explain term="bucketLimit">{text('tape.histogram.limit', { limit })}</Explain>
            {' · '}
            {text('tape.histogram.mean', { mean })}
            {empty > 0 && <> · {text('tape.histogram.empty', { count: empty })}</>}
          </p>
          <p className="note" data-state={overflowing.length > 0 ? 'overflow' : 'fits'}>
            {overflowing.length === 0
              ? text('tape.histogram.fits')
              : overflowing.map(({ bucket, overflow }) => (
                  <span key={bucket} className="overflow-says">
                    <span className="overflow-sample" aria-hidden="true" />{' '}
                    {text('tape.histogram.overflow', { bucket, count: overflow })}{' '}
                  </span>
                ))}
          </p>
        </div>
      </div>
    </figure>
  );
}
