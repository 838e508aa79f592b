import { memo } from 'react';
import type { Machine, Moment } from '../../src/figures/machine/machine.ts';
import type { Box } from '../../src/figures/machine/machineBlock.ts';
import { insideOfBlock } from '../../src/figures/machine/machineInside.ts';
import { useText } from '../parts/text.ts';
import { shapeText } from './shapeText.ts';

interface MachineInsideProps {
  readonly machine: Machine;
  readonly moment: Moment;
  readonly layer: number;
  readonly box: Box;
}

/** The tensors that a block makes, each as long as it has bytes, filled while it is held; gradients are hatched. */
export const MachineInside = memo(function MachineInside({
  machine,
  moment,
  layer,
  box,
}: MachineInsideProps) {
  const text = useText();
  const pieces = insideOfBlock(machine, moment, layer);
  const total = pieces.reduce((sum, { bytes }) => sum + bytes, 0);
  return (
    <g data-testid="machine-inside">
      {pieces.map(({ id, kind, shape, bytes, from, isAlive, isGradient }) => (
        <rect
          key={id}
          className="machine-piece"
          data-alive={isAlive}
          data-gradient={isGradient}
          x={box.x + (from / total) * box.width + 0.5}
          y={box.y}
          width={Math.max(1, (bytes / total) * box.width - 1)}
          height={box.height}
        >
          <title>
            {`${text(`machine.tensor.${kind}`)} ${shapeText(shape)} · ${text('cost.kilobytes', { amount: bytes / 1000 })}`}
          </title>
        </rect>
      ))}
    </g>
  );
});
