import { memo } from 'react';
import { scaleLog } from 'd3';
import { useIntl } from 'react-intl';
import { AxisUp } from '../plot/AxisUp.tsx';
import { WRONG } from '../../src/figures/reversible/inversion.ts';
import { errorText } from './errorText.ts';
import { hovers } from '../parts/hovers.ts';
import { scientificText } from '../parts/scientificText.ts';
import type { SelectionProps } from '../parts/selectionProps.ts';
import { useText } from '../parts/text.ts';
import { useTokenKeys } from '../parts/useTokenKeys.ts';
import { useWidth } from '../parts/useWidth.ts';

interface ErrorStripProps extends SelectionProps {
  /** What is rebuilt: x₁ or x₂. */
  readonly stream: string;
  /** [tokens]; null while it is not rebuilt. */
  readonly errors: Float32Array | null;
  readonly tokens: number;
}

const HEIGHT = 56;
const LEFT = 44;
const height = scaleLog([1e-8, 10], [0, HEIGHT]).clamp(true);
const TICKS = [1e-6, 1e-3, 1].map((value) => ({ value, at: HEIGHT - height(value) }));

/** How far each token's rebuilt numbers are from the true ones, on a scale of powers of ten. */
export function ErrorStrip(props: ErrorStripProps) {
  const { stream, errors, tokens, selection, pinned, onHover, onSelect, onPin } = props;
  const text = useText();
  const { formatNumber } = useIntl();
  const [ref, room] = useWidth<HTMLDivElement>(560);
  const keys = useTokenKeys(props, tokens, 1);
  const cell = Math.max(2, (room - LEFT) / tokens);
  const at = (event: { clientX: number; currentTarget: Element }) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const units = ((event.clientX - left) / width) * (LEFT + cell * tokens) - LEFT;
    return Math.min(tokens - 1, Math.max(0, Math.floor(units / cell)));
  };
  const error = errors?.[selection.token];
  const said =
    error === undefined
      ? text('reversible.notYet')
      : text('reversible.errorValue', { error: scientificText(formatNumber, error) });
  return (
    <div
      ref={ref}
      className="error-strip focusable"
      role="slider"
      tabIndex={0}
      aria-label={text('reversible.strip', { stream })}
      aria-valuemin={0}
      aria-valuemax={tokens - 1}
      aria-valuenow={selection.token}
      aria-valuetext={text('reversible.stripValue', { position: selection.token, said })}
      data-stream={stream}
      onKeyDown={keys}
    >
      <svg
        width={LEFT + cell * tokens}
        height={HEIGHT + 14}
        aria-hidden="true"
        onPointerMove={(event) => {
          if (hovers(event)) onHover({ token: at(event) });
        }}
        onClick={(event) => {
          const token = at(event);
          if (token === selection.token) onPin(!pinned);
          else onSelect({ token });
        }}
      >
        <g transform={`translate(${String(LEFT)} 6)`}>
          <AxisUp ticks={TICKS} width={cell * tokens} valueText={errorText} base={WRONG} />
          {errors !== null && <Bars errors={errors} cell={cell} />}
          <rect
            className="selected"
            data-selected="true"
            data-token={selection.token}
            x={selection.token * cell - 1}
            y={-3}
            width={cell + 2}
            height={HEIGHT + 6}
            rx={3}
          />
        </g>
      </svg>
      <p className="strip-note">
        <b>{stream}</b> {said}
      </p>
    </div>
  );
}

/** They change with what is rebuilt, not with the selection. An exact token has a dot instead of a bar. */
const Bars = memo(function Bars({ errors, cell }: { readonly errors: Float32Array; readonly cell: number }) {
  return (
    <g>
      {Array.from(errors, (error, token) => {
        const bar = height(error);
        return error === 0 ? (
          <circle key={token} className="exact" cx={(token + 0.5) * cell} cy={HEIGHT - 2} r={1.5} />
        ) : (
          <rect
            key={token}
            className="error-bar"
            data-token={token}
            data-wrong={!(error <= WRONG)}
            x={token * cell + 0.5}
            y={HEIGHT - bar}
            width={cell - 1}
            height={bar}
          />
        );
      })}
    </g>
  );
});
