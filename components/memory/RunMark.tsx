import { useText } from '../parts/text.ts';

interface RunMarkProps {
  /** Length of the shown run. */
  readonly tokens: number;
  /** Pixels from the plot's left edge. */
  readonly at: number;
  readonly height: number;
}

/** Where the shown run stands among the lengths. In ink: it is no selection. */
export function RunMark({ tokens, at, height }: RunMarkProps) {
  const text = useText();
  return (
    <g className="run-mark" data-run-length={tokens}>
      <line x1={at} x2={at} y1={0} y2={height} />
      <text x={at + 5} y={height - 8}>
        {text('memory.here', { count: tokens })}
      </text>
    </g>
  );
}
