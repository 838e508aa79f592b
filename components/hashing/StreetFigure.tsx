import {
  pairsFound,
  RESTAURANTS,
  SECOND_CUT,
  STREET,
  STREET_MAPS,
  type StreetMap,
} from '../../src/figures/hashing/street.ts';
import { Segments } from '../parts/Segments.tsx';
import { useText } from '../parts/text.ts';
import './hashing.css';
import './street.css';

interface StreetFigureProps {
  readonly map: StreetMap;
  readonly onMap: (map: StreetMap) => void;
}

const WIDTH = 320;
const HEIGHT = 200;

/** The nearest restaurant by post code: near neighbours on two sides of a street are lost, until a second map is asked. */
export function StreetFigure({ map, onMap }: StreetFigureProps) {
  const text = useText();
  const found = pairsFound(map);
  const names = found.map(([one, other]) => `${one.name}–${other.name}`).join(', ');
  const [, b, c] = RESTAURANTS;
  return (
    <div className="street-figure">
      <div>
        <h3>{text('hashing.street.title')}</h3>
        <p className="note">{text('hashing.street.lead')}</p>
        <Segments
          label={text('hashing.street.map')}
          value={map}
          options={STREET_MAPS.map((value) => ({ value, label: text(`hashing.streetMap.${value}`) }))}
          onChange={onMap}
        />
        <p className="hash-readout" data-testid="street-found" aria-live="polite">
          {text('hashing.street.found', { names })}
        </p>
      </div>
      <svg
        className="street"
        viewBox={`0 -24 ${String(WIDTH)} ${String(HEIGHT + 24)}`}
        role="img"
        aria-label={text('hashing.street.found', { names })}
      >
        <rect className="street-ground" width={WIDTH} height={HEIGHT} rx={8} />
        <line className="street-line" x1={STREET * WIDTH} x2={STREET * WIDTH} y2={HEIGHT} />
        {map !== 'second' && (
          <g className="street-code">
            <line className="street-cut" x1={STREET * WIDTH} x2={STREET * WIDTH} y2={HEIGHT} />
            <text className="street-code" x={8} y={-8}>
              {b?.code}
            </text>
            <text className="street-code" x={WIDTH - 8} y={-8} textAnchor="end">
              {c?.code}
            </text>
          </g>
        )}
        {map !== 'codes' && (
          <line className="street-cut" y1={SECOND_CUT * HEIGHT} x2={WIDTH} y2={SECOND_CUT * HEIGHT} />
        )}
        {b !== undefined && c !== undefined && (
          <line
            className="street-near"
            x1={b.x * WIDTH}
            y1={b.y * HEIGHT}
            x2={c.x * WIDTH}
            y2={c.y * HEIGHT}
          />
        )}
        {found.map(([one, other]) => (
          <line
            key={one.name + other.name}
            className="street-pair"
            data-pair={one.name + other.name}
            x1={one.x * WIDTH}
            y1={one.y * HEIGHT}
            x2={other.x * WIDTH}
            y2={other.y * HEIGHT}
          />
        ))}
        {RESTAURANTS.map(({ name, x, y }) => (
          <g key={name} transform={`translate(${String(x * WIDTH)} ${String(y * HEIGHT)})`}>
            <circle className="street-dot" r={6} />
            <text className="street-name" y={24} textAnchor="middle">
              {name}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}
