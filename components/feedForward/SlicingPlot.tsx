import { memo, type MouseEvent } from 'react';
import type { SlicingLayout } from '../../src/figures/feedForward/slicing.ts';
import { hovers } from '../parts/hovers.ts';
import type { SelectionProps } from '../parts/selectionProps.ts';
import { AxisUp } from '../plot/AxisUp.tsx';
import { useText } from '../parts/text.ts';
import { useTokenKeys } from '../parts/useTokenKeys.ts';

interface SlicingPlotProps extends SelectionProps {
  readonly layout: SlicingLayout;
  /** Of the feed-forward branch's plot inside its axes, in pixels. */
  readonly width: number;
  readonly height: number;
  /** Slices done, between two while the next one is under way. */
  readonly time: number;
  readonly tokens: number;
  /** The selected token's character. */
  readonly letter: string;
}

/** Room for axes and for attention's block, in pixels. */
export const SLICING_MARGIN = { left: 66, right: 108, top: 22, bottom: 46 };
export const ATTENTION_WIDTH = 72;
const GAP = 28;
/** Lower blocks have no room for a name, in pixels. */
const LEAST_LABELLED = 20;

/** Bytes of the feed-forward branch against time, in one piece and in slices; attention beside it on the same scale. */
export function SlicingPlot(props: SlicingPlotProps) {
  const { layout, width, height, time, tokens, letter, selection, pinned, onHover, onSelect, onPin } = props;
  const { token } = selection;
  const text = useText();
  const keys = useTokenKeys(props, tokens, tokens / layout.slices.length);
  const tokenAt = (event: MouseEvent<SVGRectElement>) => {
    const { left, width: across } = event.currentTarget.getBoundingClientRect();
    const share = (event.clientX - left) / across;
    return Math.min(tokens - 1, Math.max(0, Math.floor(share * tokens)));
  };
  const { left, right, top, bottom } = SLICING_MARGIN;
  const slice = layout.slices.find(({ first, end }) => token >= first && token < end);
  const x = ((token + 0.5) / tokens) * width;
  return (
    <svg
      className="plot slicing-plot focusable"
      width={width + left + right}
      height={height + top + bottom}
      role="slider"
      tabIndex={0}
      aria-label={text('feedForward.axis', { last: tokens - 1 })}
      aria-valuemin={0}
      aria-valuemax={tokens - 1}
      aria-valuenow={token}
      aria-valuetext={text('feedForward.value', {
        position: token,
        letter,
        slice: (slice?.index ?? 0) + 1,
        count: layout.slices.length,
      })}
      onKeyDown={keys}
    >
      <g transform={`translate(${left} ${top})`} aria-hidden="true">
        <Ground layout={layout} width={width} height={height} tokens={tokens} />
        <Swept layout={layout} time={time} width={width} />
        {slice !== undefined && (
          <g data-selected="true" data-token={token} data-slice={slice.index}>
            <rect className="selected" x={slice.x} y={slice.y} width={slice.width} height={slice.height} />
            <path className="slicing-token" d={`M${x} ${slice.y} V${height + 6}`} />
            <text className="slicing-letter" x={x} y={height + 20} textAnchor={anchorAt(x, width)}>
              {text('feedForward.token', { position: token, letter })}
            </text>
          </g>
        )}
        <rect
          className="slicing-hit"
          x={0}
          y={0}
          width={width}
          height={height}
          onPointerMove={(event) => {
            if (hovers(event)) onHover({ token: tokenAt(event) });
          }}
          onClick={(event) => {
            const clicked = tokenAt(event);
            if (clicked === token) onPin(!pinned);
            else onSelect({ token: clicked });
          }}
        />
      </g>
    </svg>
  );
}

interface GroundProps {
  readonly layout: SlicingLayout;
  readonly width: number;
  readonly height: number;
  readonly tokens: number;
}

/** What stands still: axes, the branch in one piece, attention. */
const Ground = memo(function Ground({ layout, width, height, tokens }: GroundProps) {
  const text = useText();
  const { whole, base, attention, ticks } = layout;
  const kilobytes = (bytes: number) => text('machine.kilobytes', { amount: bytes / 1000 });
  const beside = width + GAP;
  return (
    <>
      <AxisUp
        ticks={ticks}
        width={beside + attention.width}
        valueText={(value) => text('cost.kilobytes', { amount: value / 1000 })}
      />
      <rect className="slicing-base" {...boxOf(base)} />
      {base.height >= LEAST_LABELLED && (
        <text className="slicing-name slicing-quiet" x={6} y={base.y + base.height / 2} dy="0.35em">
          {text('feedForward.base', { amount: kilobytes(base.bytes) })}
        </text>
      )}
      <rect className="slicing-whole" {...boxOf(whole)} />
      <text className="slicing-name" x={whole.x + 4} y={whole.y - 6}>
        {text('feedForward.whole', { amount: kilobytes(layout.peak.whole) })}
      </text>
      <g transform={`translate(${beside} 0)`}>
        <rect className="slicing-attention" {...boxOf(attention)} />
        <text className="slicing-name" x={attention.width / 2} y={height + 18} textAnchor="middle">
          {text('feedForward.attention')}
        </text>
        <text className="slicing-name" x={attention.width / 2} y={attention.y - 6} textAnchor="middle">
          {kilobytes(attention.bytes)}
        </text>
      </g>
      <path className="slicing-limit" d={`M0 ${attention.y} H${beside}`} />
      <line className="axis" y1={height} y2={height} x2={width} />
      <text className="axis-name" y={height + 38}>
        {text('feedForward.axis', { last: tokens - 1 })}
      </text>
    </>
  );
});

/** The slices that time has come to, and the pen that has kept their greatest height. */
function Swept({
  layout,
  time,
  width,
}: {
  readonly layout: SlicingLayout;
  readonly time: number;
  readonly width: number;
}) {
  const text = useText();
  const first = layout.slices[0];
  const at = (time / layout.slices.length) * width;
  return (
    <>
      {layout.slices.map((slice) => {
        const done = Math.min(1, Math.max(0, time - slice.index));
        return (
          <g key={slice.index} className="slicing-slice" data-done={done === 1}>
            <rect {...boxOf(slice)} />
            <rect className="slicing-filled" {...boxOf(slice)} width={done * slice.width} />
          </g>
        );
      })}
      {time > 0 && first !== undefined && (
        <g className="slicing-pen" data-testid="pen" data-bytes={layout.peak.sliced}>
          <path d={`M0 ${first.y} H${at}`} />
          <path d={`M${at} ${first.y} l5 -12 l5 4 z`} />
          {layout.slices.length > 1 && (
            <text className="slicing-name" x={width} y={first.y - 8} textAnchor="end">
              {text('feedForward.sliced', {
                amount: text('machine.kilobytes', { amount: layout.peak.sliced / 1000 }),
              })}
            </text>
          )}
        </g>
      )}
    </>
  );
}

function boxOf({ x, y, width, height }: SlicingLayout['whole']) {
  return { x, y, width, height };
}

function anchorAt(x: number, width: number): 'start' | 'middle' | 'end' {
  if (x < 30) return 'start';
  return x > width - 30 ? 'end' : 'middle';
}
