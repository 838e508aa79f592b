import { labelSize } from './labelSize.ts';

interface EvenMarkProps {
  /** Pixels from the plot's left edge. */
  readonly at: number;
  readonly width: number;
  readonly height: number;
  readonly label: string;
}

/** The length at which two curves are even. */
export function EvenMark({ at, width, height, label }: EvenMarkProps) {
  return (
    <g className="break-even">
      <line x1={at} x2={at} y1={0} y2={height} />
      <text x={Math.max(0, Math.min(at + 6, width - labelSize(label)))} y={14}>
        {label}
      </text>
    </g>
  );
}
