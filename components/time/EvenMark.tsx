import { labelSize } from '../plot/labelSize.ts';

interface EvenMarkProps {
  /** Pixels from the plot's left edge. */
  readonly at: number;
  readonly width: number;
  readonly height: number;
  readonly label: string;
  /** What is written where the label has no room. */
  readonly short: string;
}

/** The length at which two curves are even. */
export function EvenMark({ at, width, height, label, short }: EvenMarkProps) {
  const written = labelSize(label) < 0.85 * width ? label : short;
  const size = labelSize(written);
  // Before the line, where no curve has risen so far yet; behind it where there is no room.
  const isBefore = at - 6 >= size;
  return (
    <g className="break-even">
      <line x1={at} x2={at} y1={0} y2={height} />
      <text
        x={isBefore ? at - 6 : Math.max(0, Math.min(at + 6, width - size))}
        y={14}
        textAnchor={isBefore ? 'end' : 'start'}
      >
        {written}
      </text>
    </g>
  );
}
