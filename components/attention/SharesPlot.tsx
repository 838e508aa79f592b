import { scaleLinear } from 'd3';
import { memo } from 'react';
import type { AnsweringKey } from '../../src/figures/attention/exactRow.ts';
import type { HeardShares } from '../../src/figures/attention/heardShares.ts';
import { topShare } from '../../src/figures/attention/topShares.ts';
import { at } from '../../src/maths/at.ts';
import { useText } from '../parts/text.ts';
import { useWidth } from '../parts/useWidth.ts';

interface SharesPlotProps {
  readonly row: readonly AnsweringKey[];
  /** Cumulated shares of the row's keys, the largest first. */
  readonly shares: readonly number[];
  readonly heard: HeardShares;
  readonly letters: readonly string[];
  readonly token: number;
  readonly answer: number | null;
  readonly top: number;
}

interface Strip {
  readonly id: 'letter' | 'questions' | 'all';
  readonly says: string;
  /** Cumulated, the largest first; what is left to one is drawn as a rest. */
  readonly shares: readonly number[];
  readonly nameOf?: (index: number) => string;
}

/** Room for all of them, though the first letter has none of its own. */
const STRIPS = 3;
/** Pixels: of a strip with its sentence, of the strip, and the narrowest part that a letter fits into. */
const PITCH = 56;
const HIGH = 24;
const LEAST_NAMED = 15;

/** The weights once more, sorted and laid end to end: how far the largest k of them reach. */
export const SharesPlot = memo(function SharesPlot(props: SharesPlotProps) {
  const { row, shares, heard, letters, token, answer, top } = props;
  const text = useText();
  const [ref, room] = useWidth<HTMLDivElement>(600);
  const width = Math.min(room, 720);
  const across = scaleLinear([0, 1], [0, width]);
  const sorted = row.toSorted((one, other) => one.rank - other.rank);
  const says = (id: string, share: number, count: number) =>
    text(`attention.shares.${id}`, {
      k: Math.min(top, count),
      share,
      count,
      letter: at(letters, token),
      position: token,
    });
  const mean = (id: 'questions' | 'all'): Strip => ({
    id,
    says: says(id, topShare(heard[id].shares, top), heard[id].tokens),
    shares: heard[id].shares,
  });
  const strips: Strip[] = [
    ...(shares.length === 0
      ? []
      : [
          {
            id: 'letter' as const,
            says: says('letter', topShare(shares, top), shares.length),
            shares,
            nameOf: (index: number) => at(letters, at(sorted, index).key),
          },
        ]),
    mean('questions'),
    mean('all'),
  ];
  return (
    <div ref={ref} className="attention-shares">
      <svg
        className="plot"
        width={width}
        height={STRIPS * PITCH}
        role="img"
        aria-label={strips.map((strip) => strip.says).join('; ')}
      >
        <g aria-hidden="true">
          {strips.map((strip, index) => (
            <g key={strip.id} transform={`translate(0 ${index * PITCH})`} data-strip={strip.id}>
              <text className="attention-name" y={17}>
                {strip.says}
              </text>
              <rect className="attention-rest" x={0.5} y={24.5} width={width - 1} height={HIGH - 1} />
              {strip.shares.map((share, place) => {
                const from = across(place === 0 ? 0 : at(strip.shares, place - 1));
                const wide = across(share) - from;
                const isAnswer = strip.nameOf !== undefined && sorted[place]?.key === answer;
                return (
                  <g key={place} className="attention-part" data-top={place < top}>
                    <rect x={from} y={24} width={Math.max(0, wide - 1)} height={HIGH} />
                    {wide > LEAST_NAMED && (
                      <text x={from + wide / 2} y={24 + HIGH / 2} dy="0.35em" textAnchor="middle">
                        {strip.nameOf?.(place)}
                        {isAnswer && ' ◆'}
                      </text>
                    )}
                  </g>
                );
              })}
            </g>
          ))}
        </g>
      </svg>
    </div>
  );
});
