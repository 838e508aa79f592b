import { layoutAnglePlot, overAngles } from '../../src/figures/hashing/anglePlot.ts';
import { collisionOnCircle } from '../../src/figures/hashing/collisionCurve.ts';
import type { RotationStrip } from '../../src/figures/hashing/rotationStrip.ts';
import { Explain } from '../parts/Explain.tsx';
import { MARGIN, Plot } from '../plot/Plot.tsx';
import { useText } from '../parts/text.ts';
import { useWidth } from '../parts/useWidth.ts';
import { AgreementStrip } from './AgreementStrip.tsx';
import './hashing.css';

interface CircleRotationsProps {
  readonly strip: RotationStrip;
  /** Names of the two points. */
  readonly names: readonly [string, string];
  readonly buckets: number;
}

/** Room for long numbers at the axis, as the style sheet indents the plot, in pixels. */
const INDENT = 8;
const HEIGHT = 130;

/** On a phone, where circle and curve stand in one screen. */
const LOW = { height: 88, below: 420 };

/** Two points under forty fresh rotations: where they collide, and their share as a dot on the exact curve. */
export function CircleRotations({ strip, names, buckets }: CircleRotationsProps) {
  const text = useText();
  const [ref, room] = useWidth<HTMLDivElement>(480);
  const { rotations, share, between } = strip;
  const width = Math.max(160, Math.min(room, 560) - MARGIN.left - MARGIN.right - INDENT);
  const height = room < LOW.below ? LOW.height : HEIGHT;
  const plot = layoutAnglePlot(width, height);
  const exact = collisionOnCircle(between, buckets);
  const values = {
    one: names[0],
    other: names[1],
    total: rotations.length,
    count: rotations.filter(({ shared }) => shared).length,
    angle: Math.round((between * 180) / Math.PI),
    share,
    exact,
  };
  const readout = text('hashing.strip.readout', values);
  return (
    <div ref={ref} className="circle-rotations">
      <h3>
        <Explain term="freshRotations">{text('hashing.strip.title', values)}</Explain>
      </h3>
      <AgreementStrip
        agrees={rotations.map(({ shared }) => shared)}
        angles={rotations.map(({ angle }) => angle)}
        label={readout}
      />
      <p className="hash-readout" data-testid="strip-share">
        {readout}
      </p>
      <Plot
        width={width}
        height={height}
        across={plot.across}
        up={plot.up}
        acrossName={text('hashing.angle')}
        description={readout}
      >
        <path
          className="exact-curve"
          d={plot.path(overAngles((angle) => collisionOnCircle(angle, buckets)))}
        />
        <text className="hash-label" x={plot.x(Math.PI) - 4} y={16} textAnchor="end">
          {text('hashing.strip.formula', { buckets })}
        </text>
        <circle className="computed-dot" cx={plot.x(between)} cy={plot.y(exact)} r={8} />
        <circle className="measured-dot" cx={plot.x(between)} cy={plot.y(share)} r={4.5} />
      </Plot>
    </div>
  );
}
