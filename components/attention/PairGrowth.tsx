import { memo } from 'react';
import { pairGrowth } from '../../src/figures/attention/pairGrowth.ts';
import { at } from '../../src/maths/at.ts';
import { useText } from '../parts/text.ts';
import { useWidth } from '../parts/useWidth.ts';

/** Pixels: between two triangles, the widest drawing, and the line over a triangle. */
const GAP = 44;
const WIDEST = 420;
const LINE = 18;

/** What all pairs cost: a triangle that grows with the square of the length. */
export const PairGrowth = memo(function PairGrowth({ tokens }: { readonly tokens: number }) {
  const text = useText();
  const [ref, room] = useWidth<HTMLDivElement>(400);
  const width = Math.min(room, WIDEST);
  const { triangles, long } = pairGrowth(tokens, { width, gap: GAP });
  const height = at(triangles, 2).side + 2;
  const pairsText = (pairs: number) => text('attention.pairs', { pairs });
  return (
    <div ref={ref}>
      <h3>{text('attention.cost')}</h3>
      <p className="attention-formula">{text('attention.cost.formula')}</p>
      <svg
        className="plot attention-growth"
        width={width}
        height={height + 2 * LINE + 4}
        role="img"
        aria-label={triangles
          .map((each) => text('attention.cost.row', { tokens: each.tokens, pairs: each.pairs }))
          .join('; ')}
      >
        <g aria-hidden="true">
          {triangles.map((each, index) => (
            <g key={each.tokens} transform={`translate(${each.x} ${height})`}>
              <path
                className="attention-triangle"
                data-run={index === 0}
                d={`M0.5 0 V${-each.side} L${each.side} 0 z`}
              />
              <text className="attention-name" y={LINE}>
                {text('attention.letters', { tokens: each.tokens })}
              </text>
              <text className="attention-name attention-count" y={2 * LINE}>
                {pairsText(each.pairs)}
              </text>
            </g>
          ))}
        </g>
      </svg>
      <dl className="attention-long">
        {long.map((each) => (
          <div key={each.tokens}>
            <dt>{text('attention.letters', { tokens: each.tokens })}</dt>
            <dd>
              {each.pairs > 1e6
                ? text('attention.pairs.about', { pairs: each.pairs })
                : pairsText(each.pairs)}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
});
