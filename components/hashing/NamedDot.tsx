interface NamedDotProps {
  /** In pixels. */
  readonly place: { readonly x: number; readonly y: number };
  readonly letter: string;
  /** Class of the ring around it. */
  readonly ring: string;
}

/** A ring around a dot, and the token's character above it. */
export function NamedDot({ place: { x, y }, letter, ring }: NamedDotProps) {
  return (
    <g transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`} pointerEvents="none">
      <circle className={ring} r={10} />
      <text className="dot-letter" y={-14}>
        {letter}
      </text>
    </g>
  );
}
