import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { CONTEXT_WINDOWS, type ContextWindow } from '../../src/costs/contextWindows.ts';
import { fittingAnnounced, layoutContextRuler } from '../../src/figures/memory/contextRuler.ts';
import { useText } from '../parts/text.ts';
import { useWidth } from '../parts/useWidth.ts';
import { useAmounts } from './useAmounts.ts';
import { labelSize } from '../plot/labelSize.ts';
import { powerOfTen } from '../plot/powerOfTwo.ts';

const ROW = 19;

/** Context windows of published models on one ruler, each with its source, and the shown run among them. */
export function ContextRuler({ runTokens }: { readonly runTokens: number | null }) {
  const text = useText();
  const { formatNumber } = useIntl();
  const [ref, room] = useWidth<HTMLDivElement>(900);
  const width = room - 40;
  const labelOf = (each: ContextWindow) =>
    text(`memory.window.${each.id}`, { length: formatNumber(each.length) });
  const amounts = useAmounts();
  const fitting = useMemo(() => fittingAnnounced(), []);
  const labels = CONTEXT_WINDOWS.map(labelOf).join('\n');
  const { ticks, marks, run } = useMemo(
    () => layoutContextRuler(width, runTokens, labels.split('\n').map(labelSize)),
    [width, runTokens, labels],
  );
  const above = (Math.max(...marks.map(({ row }) => row)) + 1) * ROW + 8;
  return (
    <figure className="context-ruler" ref={ref}>
      <figcaption className="caption">{text('memory.windows')}</figcaption>
      <svg
        className="plot"
        width={room}
        height={above + 50}
        role="img"
        aria-label={CONTEXT_WINDOWS.map(labelOf).join('; ')}
      >
        <g transform={`translate(16 ${String(above)})`} aria-hidden="true">
          <line className="ruler" x2={width} />
          {ticks.map(({ value, at }) => (
            <g key={value} transform={`translate(${String(at)} 0)`}>
              <line className="axis" y2={7} />
              <text className="tick" y={22} textAnchor="middle">
                {powerOfTen(value)}
              </text>
            </g>
          ))}
          {marks.map((mark) => (
            <g key={mark.id} className="window-mark" data-window={mark.id}>
              <path
                d={`M${String(mark.at)} 0L${String(mark.at)} -5L${String(mark.labelAt)} ${String(-8 - mark.row * ROW)}`}
              />
              <circle cx={mark.at} r={5} />
              <text x={mark.labelAt} y={-12 - mark.row * ROW} textAnchor="middle">
                {labelOf(mark)}
              </text>
            </g>
          ))}
          {run !== null && (
            <g className="run-mark" data-run-length={run.value}>
              <circle cx={run.at} r={5} />
              <text x={Math.max(-12, run.at - 30)} y={42}>
                {text('memory.here', { count: run.value })}
              </text>
            </g>
          )}
        </g>
      </svg>
      <p className="muted">
        {text('memory.windows.announced', {
          large: amounts.tokens(fitting.large),
          small: amounts.tokens(fitting.small),
        })}
      </p>
      <p className="muted window-sources">
        {CONTEXT_WINDOWS.map(({ id, source }) => (
          <a key={id} href={source.url} target="_blank" rel="noreferrer">
            {text('memory.cite', {
              name: source.authors.split(/,| et/)[0]?.split(' ').at(-1) ?? source.authors,
              ...{ year: String(source.year), where: source.where },
            })}
          </a>
        ))}
      </p>
    </figure>
  );
}
