import { memo } from 'react';
import type { MachineMap } from '../../src/figures/machine/machineMap.ts';
import { useText } from '../parts/text.ts';
import { shapeText } from './shapeText.ts';

/** Thinner edges have no room to be hollow. */
const LEAST_HOLLOW = 3;

/** Tensors between the parts: as thick as they have bytes, filled while they are held; the selected token runs through. */
export const MachineEdges = memo(function MachineEdges({
  map,
  alive,
}: {
  readonly map: MachineMap;
  readonly alive: ReadonlySet<string>;
}) {
  const text = useText();
  return (
    <g aria-hidden="true">
      {map.edges.map(({ id, tensors, path, thickness, kind, shape, bytes }) => (
        <g
          key={id}
          className="machine-edge"
          data-edge={id}
          data-alive={tensors.some((tensor) => alive.has(tensor))}
        >
          <title>
            {`${text(`machine.tensor.${kind}`)} ${shapeText(shape)} · ${text('machine.kilobytes', { amount: bytes / 1000 })}`}
          </title>
          <path d={path} strokeWidth={thickness} />
          {thickness >= LEAST_HOLLOW && (
            <path className="machine-hollow" d={path} strokeWidth={thickness - 2} />
          )}
        </g>
      ))}
      <g className="machine-thread">
        {map.edges.map(({ id, path }) => (
          <path key={id} d={path} />
        ))}
      </g>
      {map.sums.map(({ x, y }) => (
        <g key={`${x} ${y}`} className="machine-sum" transform={`translate(${x} ${y})`}>
          <circle r={8} />
          <path d="M-4 0H4M0 -4V4" />
        </g>
      ))}
      {map.edges.map(
        ({ id, label, shape }) =>
          label !== null && (
            <text key={id} className="machine-shape" x={label.x} y={label.y} textAnchor={label.anchor}>
              {shapeText(shape)}
            </text>
          ),
      )}
    </g>
  );
});
