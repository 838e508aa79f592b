import { useId } from 'react';
import { layoutTrainingCurves, type PlacedValue } from '../../src/figures/training/trainingCurve.ts';
import type { TrainingPoint } from '../../src/protocol/trainingProgress.ts';
import { Explain } from '../parts/Explain.tsx';
import { MARGIN, Plot } from '../plot/Plot.tsx';
import { TableTwin } from '../parts/TableTwin.tsx';
import { useText } from '../parts/text.ts';
import { useWidth } from '../parts/useWidth.ts';
import './training.css';

interface TrainingCurveProps {
  readonly curve: readonly TrainingPoint[];
  /** Steps of the whole training. */
  readonly steps: number;
  /** Symbols that a guess chooses from. */
  readonly symbols: number;
}

/** Narrower than this, in pixels, the two plots stand one over the other. */
const SIDE_BY_SIDE = 640;
const GAP = 32;
const HEIGHT = 190;

/** How loss and held-out accuracy went, step by step. Chance is drawn: it is what the loss leaves, all at once. */
export function TrainingCurve({ curve, steps, symbols }: TrainingCurveProps) {
  const text = useText();
  const id = useId();
  const [ref, room] = useWidth<HTMLDivElement>(1216);
  const each = room < SIDE_BY_SIDE ? room : (room - GAP) / 2;
  const width = Math.max(80, each - MARGIN.left - MARGIN.right);
  const { stepTicks, loss, accuracy } = layoutTrainingCurves(curve, {
    ...{ steps, symbols, width },
    height: HEIGHT,
  });
  const frame = { width, height: HEIGHT, across: stepTicks, acrossName: text('curve.steps') };
  const step = curve.at(-1)?.step ?? 0;
  return (
    <figure className="training-curve" aria-labelledby={id}>
      <figcaption id={id} className="visually-hidden">
        {text('curve.title')}
      </figcaption>
      <div className="plots" ref={ref}>
        <div>
          <p className="caption">
            <Explain term="loss">{text('curve.loss')}</Explain>
            {text('curve.lossUnit')}
            <span className="dash-sample" aria-hidden="true" />{' '}
            <Explain term="chance">{text('curve.chance')}</Explain>
          </p>
          <Plot
            {...frame}
            up={loss.ticks}
            description={text('curve.lossDescription', {
              step,
              chance: loss.chance.value,
              loss: loss.last?.value ?? 0,
            })}
          >
            <line className="chance" x2={width} y1={loss.chance.at} y2={loss.chance.at} />
            <text className="curve-label" x={width} y={loss.chance.at - 7} textAnchor="end">
              {text('curve.chanceValue', { symbols, chance: loss.chance.value })}
            </text>
            <path className="curve-line loss" d={loss.path} />
            {loss.last !== null && (
              <End at={loss.last} width={width} label={text('curve.lossValue', { loss: loss.last.value })}>
                <rect className="loss-end" x={-4} y={-4} width={8} height={8} />
              </End>
            )}
          </Plot>
        </div>
        <div>
          <p className="caption">
            <Explain term="heldOut">{text('curve.accuracy')}</Explain>
            {text('curve.accuracyUnit')}
          </p>
          <Plot
            {...frame}
            up={accuracy.ticks}
            description={text('curve.accuracyDescription', { step, amount: accuracy.last?.value ?? 0 })}
          >
            <path className="curve-line accuracy" d={accuracy.path} />
            {accuracy.points.map((point) => (
              <circle key={point.x} className="look" cx={point.x} cy={point.y} r={3.5} />
            ))}
            {accuracy.last !== null && (
              <End
                at={accuracy.last}
                width={width}
                label={text('curve.accuracyValue', { amount: accuracy.last.value })}
              />
            )}
          </Plot>
        </div>
      </div>
      <TableTwin
        name={text('curve.title')}
        head={['step', 'loss', 'accuracy'].map((column) => text(`table.${column}`))}
        rows={curve.map((point) => [
          point.step,
          point.loss.toFixed(3),
          point.accuracy === null ? '' : (point.accuracy * 100).toFixed(1),
        ])}
      />
    </figure>
  );
}

interface EndProps {
  readonly at: PlacedValue;
  /** Of the plot, in pixels. */
  readonly width: number;
  readonly label: string;
  readonly children?: React.ReactNode;
}

/** The newest value, named where it stands: at the left of its point once there is no room at the right. */
function End({ at, width, label, children }: EndProps) {
  const atRight = at.x > width - 90;
  return (
    <g transform={`translate(${String(at.x)} ${String(at.y)})`}>
      {children}
      <text
        className="curve-label value"
        x={atRight ? -2 : 10}
        y={at.y < 24 ? 22 : -10}
        textAnchor={atRight ? 'end' : 'start'}
      >
        {label}
      </text>
    </g>
  );
}
