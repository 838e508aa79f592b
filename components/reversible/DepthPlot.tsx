import { layoutDepthErrors } from '../../src/figures/reversible/depthErrors.ts';
import type { DepthRecording } from '../../src/files/depthRecording.ts';
import { AxisAcross } from '../plot/AxisAcross.tsx';
import { AxisUp } from '../plot/AxisUp.tsx';
import { errorText } from './errorText.ts';
import { MARGIN } from '../plot/Plot.tsx';
import { backendName } from '../parts/backendName.ts';
import { useText } from '../parts/text.ts';

const WIDTH = 300;
const HEIGHT = 170;
const LEFT = MARGIN.left + 8;
const RIGHT = 86;

/** How the error grows with the blocks gone back, in three precisions, on a scale of powers of ten. */
export function DepthPlot({ recording }: { readonly recording: DepthRecording }) {
  const text = useText();
  const { lines, across, up, published } = layoutDepthErrors(recording, { width: WIDTH, height: HEIGHT });
  return (
    <figure className="depth">
      <figcaption>{text('reversible.depth')}</figcaption>
      <svg
        className="plot"
        viewBox={`0 0 ${String(LEFT + WIDTH + RIGHT)} ${String(HEIGHT + 50)}`}
        role="img"
        aria-label={text('reversible.depth')}
      >
        <g transform={`translate(${String(LEFT)} 10)`} aria-hidden="true">
          <AxisUp ticks={up} width={WIDTH} valueText={errorText} />
          <AxisAcross ticks={across} height={HEIGHT} valueText={String} />
          <text className="axis-name" x={WIDTH} y={HEIGHT + 36} textAnchor="end">
            {text('reversible.blocksBack')}
          </text>
          {lines.map(({ precision, points, path }) => (
            <g key={precision} className="depth-line" data-precision={precision}>
              <path d={path} />
              {points.map(({ blocks, x, y }) => (
                <circle key={blocks} cx={x} cy={y} r={2.5} />
              ))}
              <text x={WIDTH + 8} y={(points.at(-1)?.y ?? 0) + 4}>
                {precision}
              </text>
            </g>
          ))}
          {published.map(({ blocks, x, y }) => (
            <circle key={blocks} className="published" cx={x} cy={y} r={5} />
          ))}
        </g>
      </svg>
      <p className="muted">
        {text('reversible.depthNote', { backend: backendName(text, recording.backend) })}
      </p>
    </figure>
  );
}
