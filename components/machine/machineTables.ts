import { peakUntil, type Machine } from '../../src/figures/machine/machine.ts';
import type { NumberTable } from '../parts/numberTable.ts';
import type { useText } from '../parts/text.ts';
import { shapeText } from './shapeText.ts';

/** The moments of a step with their bytes, and the tensors with their shapes. */
export function machineTables(text: ReturnType<typeof useText>, machine: Machine): NumberTable[] {
  const block = (layer: number | null) => (layer === null ? '' : layer + 1);
  return [
    {
      name: text('machine.step'),
      head: ['pass', 'part', 'block', 'bytes', 'peakBytes'].map((column) => text(`machine.table.${column}`)),
      rows: machine.moments.map(({ pass, part, layer, bytes }, index) => [
        text(`machine.pass.${pass}`),
        text(`machine.part.${part}`),
        block(layer),
        bytes,
        peakUntil(machine, index),
      ]),
    },
    {
      name: text('machine.tensors'),
      head: ['tensor', 'block', 'shape', 'bytes'].map((column) => text(`machine.table.${column}`)),
      rows: [...machine.tensors.values()].map(({ kind, layer, shape, bytes }) => [
        text(`machine.tensor.${kind}`),
        block(layer),
        shapeText(shape),
        bytes,
      ]),
    },
  ];
}
