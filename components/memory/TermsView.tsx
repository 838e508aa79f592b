import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { longestLength } from '../../src/costs/longestLength.ts';
import type { SizesWithoutTokens } from '../../src/costs/sizes.ts';
import { VARIANTS, type Variant } from '../../src/costs/variants.ts';
import { AS_IN_THE_TABLES, firstLength } from '../../src/figures/memory/memoryCurves.ts';
import { layoutTerms, termShares } from '../../src/figures/memory/memoryTerms.ts';
import { Explain } from '../parts/Explain.tsx';
import { useText } from '../parts/text.ts';
import { useWidth } from '../parts/useWidth.ts';
import { AxisAcross } from '../plot/AxisAcross.tsx';
import { labelSize } from '../plot/labelSize.ts';
import { powerOfTwo } from '../plot/powerOfTwo.ts';
import { RunMark } from './RunMark.tsx';
import { useAmounts } from './useAmounts.ts';

interface TermsViewProps {
  readonly sizes: SizesWithoutTokens;
  readonly budget: number;
  readonly variant: Variant;
  readonly runTokens: number | null;
  readonly onVariant: (variant: Variant) => void;
}

const HEIGHT = 320;
const MARGIN = { left: 60, right: 16, top: 26, bottom: 46 };

/** What the formula of one model adds up: shares of the peak against length, and bytes where the budget ends it. */
export function TermsView({ sizes, budget, variant, runTokens, onVariant }: TermsViewProps) {
  const text = useText();
  const { formatNumber } = useIntl();
  const amounts = useAmounts();
  const [ref, room] = useWidth<HTMLDivElement>(720);
  const width = Math.max(120, room - MARGIN.left - MARGIN.right);
  const from = firstLength(runTokens);
  const { areas, lengths, shares, xOf } = useMemo(
    () =>
      layoutTerms(variant, sizes, { width, height: HEIGHT, from }, (term) =>
        labelSize(text(`memory.term.${term}`)),
      ),
    [variant, sizes, width, from, text],
  );
  const longest = longestLength(variant, sizes, budget, AS_IN_THE_TABLES);
  // Where the length knows no bound, or none fits, the middle of the axis is read.
  const read = Number.isFinite(longest) && longest >= 1 ? longest : 65_536;
  const onAxis = read >= from && read <= 2 ** 20;
  const terms = termShares(variant, sizes, read);
  const percent = (share: number) => formatNumber(share, { style: 'percent' });
  return (
    <div className="memory-views">
      <div ref={ref}>
        <label className="field terms-choice">
          <span className="field-label">{text('memory.termsOf')}</span>
          <select
            value={variant}
            onChange={(event) => {
              const chosen = VARIANTS.find((each) => each === event.target.value);
              if (chosen !== undefined) onVariant(chosen);
            }}
          >
            {VARIANTS.map((each) => (
              <option key={each} value={each}>
                {text(`variant.${each}`)}
              </option>
            ))}
          </select>
        </label>
        <svg
          className="plot log-plot"
          width={width + MARGIN.left + MARGIN.right}
          height={HEIGHT + MARGIN.top + MARGIN.bottom}
          role="img"
          aria-label={text('memory.termsDescription', {
            model: text(`variant.${variant}`),
            tokens: amounts.tokens(read),
            list: terms
              .map(({ term, share }) => `${text(`memory.term.${term}`)} ${percent(share)}`)
              .join('; '),
          })}
        >
          <g transform={`translate(${String(MARGIN.left)} ${String(MARGIN.top)})`} aria-hidden="true">
            {areas.map(({ term, path }) => (
              <path key={term} className="term-area" data-term={term} d={path} />
            ))}
            {shares.map(({ value, at }) => (
              <text key={value} className="tick" x={-8} y={at} dy="0.35em" textAnchor="end">
                {percent(value)}
              </text>
            ))}
            <AxisAcross ticks={lengths} height={HEIGHT} valueText={powerOfTwo} />
            <text className="axis-name" x={width} y={HEIGHT + 38} textAnchor="end">
              {text('memory.length')}
            </text>
            <text className="axis-name" x={-MARGIN.left} y={-14}>
              {text('memory.shareOfPeak')}
            </text>
            {onAxis && (
              <g className="break-even">
                <line x1={xOf(read)} x2={xOf(read)} y1={-4} y2={HEIGHT} />
                <text x={xOf(read)} y={-8} textAnchor="middle">
                  {amounts.tokens(read)}
                </text>
              </g>
            )}
            {runTokens !== null && <RunMark tokens={runTokens} at={xOf(runTokens)} height={HEIGHT} />}
            {areas.map(
              ({ term, label }) =>
                label !== null && (
                  <text
                    key={term}
                    className="term-label"
                    x={label.x}
                    y={label.y}
                    dy="0.35em"
                    textAnchor="middle"
                  >
                    {text(`memory.term.${term}`)}
                  </text>
                ),
            )}
          </g>
        </svg>
      </div>
      <div>
        <p className="caption">
          {text('memory.termsAt', { tokens: amounts.tokens(read), bytes: amounts.bytes(total(terms)) })}
        </p>
        <table className="plain terms-table">
          <tbody>
            {[...terms].reverse().map(({ term, bytes, share }) => (
              <tr key={term} data-term={term} data-bytes={bytes}>
                <th scope="row">
                  <span className="term-swatch" data-term={term} aria-hidden="true" />
                  <Explain term={`memoryTerm.${term}`}>{text(`memory.term.${term}`)}</Explain>
                </th>
                <td>{amounts.bytes(bytes)}</td>
                <td>{percent(share)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function total(terms: readonly { readonly bytes: number }[]): number {
  return terms.reduce((sum, { bytes }) => sum + bytes, 0);
}
