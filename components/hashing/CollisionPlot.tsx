import { memo } from 'react';
import { layoutAnglePlot, type AnglePlot } from '../../src/figures/hashing/anglePlot.ts';
import { inAnyRound } from '../../src/figures/hashing/collisionCurve.ts';
import type { SelectedPair } from '../../src/figures/hashing/selectedPair.ts';
import type { CollisionCounts } from '../../src/protocol/collisions.ts';
import { Explain } from '../parts/Explain.tsx';
import { MARGIN, Plot } from '../plot/Plot.tsx';
import { useText } from '../parts/text.ts';
import { useWidth } from '../parts/useWidth.ts';
import './hashing.css';

interface CollisionPlotProps {
  /** Exact probabilities at evenly spaced angles from 0 to π. */
  readonly exact: readonly number[];
  readonly buckets: number;
  readonly rounds: number;
  readonly measured: CollisionCounts | null;
  readonly pair: SelectedPair | null;
}

/** Room for long numbers at the axis, as the style sheet indents the plot, in pixels. */
const INDENT = 8;
const HEIGHT = 230;

/** Probability of a common bucket over the angle: the formula, the formula over all rounds, and what was measured. */
export function CollisionPlot({ exact, buckets, rounds, measured, pair }: CollisionPlotProps) {
  const text = useText();
  const [ref, room] = useWidth<HTMLDivElement>(560);
  const width = Math.max(180, Math.min(room, 640) - MARGIN.left - MARGIN.right - INDENT);
  const plot = layoutAnglePlot(width, HEIGHT);
  return (
    <div ref={ref} className="collision-plot">
      <h3>
        <Explain term="collisionCurve">{text('hashing.curve.title', { buckets })}</Explain>
      </h3>
      <p className="hash-readout" data-testid="pair-angle" data-selected={pair !== null}>
        {pair === null
          ? text('hashing.curve.noPair')
          : text('hashing.curve.pair', {
              angle: Math.round((pair.angle * 180) / Math.PI),
              probability: pair.probability,
              inRounds: pair.inRounds,
              rounds,
              shared: pair.sharedRounds,
              meeting: text(`meeting.${pair.meeting}`),
            })}
      </p>
      <Plot
        width={width}
        height={HEIGHT}
        across={plot.across}
        up={plot.up}
        acrossName={text('hashing.angle')}
        description={text('hashing.curve.description', { buckets, rounds })}
      >
        <Curves exact={exact} rounds={rounds} plot={plot} width={width} isMeasured={measured !== null} />
        {measured !== null && <Measured measured={measured} plot={plot} />}
        {pair !== null && (
          <g data-selected="true">
            <line className="selected" x1={plot.x(pair.angle)} x2={plot.x(pair.angle)} y2={HEIGHT} />
            {[pair.probability, pair.inRounds].map((share, index) => (
              <circle
                key={index}
                className="selected pair-ring"
                cx={plot.x(pair.angle)}
                cy={plot.y(share)}
                r={7}
              />
            ))}
          </g>
        )}
      </Plot>
      <p className="note" data-testid="measured-pairs">
        {measured === null
          ? text('hashing.curve.unmeasured')
          : text('hashing.curve.measured', { pairs: measured.pairs, rotations: measured.rotations })}
      </p>
    </div>
  );
}

interface CurvesProps {
  readonly exact: readonly number[];
  readonly rounds: number;
  readonly isMeasured: boolean;
  readonly plot: AnglePlot;
  readonly width: number;
}

/** Both formulas, named where they run apart. */
const Curves = memo(function Curves({ exact, rounds, isMeasured, plot, width }: CurvesProps) {
  const text = useText();
  const over = exact.map((share) => inAnyRound(share, rounds));
  return (
    <>
      {rounds > 1 && <path className="exact-curve over-rounds" d={plot.path(over)} />}
      <path className="exact-curve" d={plot.path(exact)} />
      <g className="curve-key" transform={`translate(${String(width)} 12)`}>
        <Sample label={text('hashing.curve.oneRound')} at={0} kind="exact-curve" />
        {rounds > 1 && (
          <Sample
            label={text('hashing.curve.overRounds', { rounds })}
            at={20}
            kind="exact-curve over-rounds"
          />
        )}
        {isMeasured && (
          <>
            <g transform="translate(-10 40)">
              <circle className="measured-dot" r={4} />
            </g>
            <text className="hash-label" x={-34} y={44} textAnchor="end">
              {text('hashing.curve.dots')}
            </text>
          </>
        )}
      </g>
    </>
  );
});

function Sample({ label, at, kind }: { readonly label: string; readonly at: number; readonly kind: string }) {
  return (
    <g transform={`translate(0 ${String(at)})`}>
      <line className={kind} x1={-26} x2={0} />
      <text className="hash-label" x={-34} y={4} textAnchor="end">
        {label}
      </text>
    </g>
  );
}

/** Solid dots; a bar is one standard deviation of a single rotation's share to either side. */
function Measured({ measured, plot }: { readonly measured: CollisionCounts; readonly plot: AnglePlot }) {
  return (
    <g data-testid="measured-points">
      {measured.points.map(({ angle, rate, spread }) => (
        <g key={angle} transform={`translate(${String(plot.x(angle))} 0)`}>
          <line
            className="spread-bar"
            y1={plot.y(Math.min(1, rate + spread))}
            y2={plot.y(Math.max(0, rate - spread))}
          />
          <circle className="measured-dot" cy={plot.y(rate)} r={4} />
        </g>
      ))}
    </g>
  );
}
