import fc from 'fast-check';
import { expect, it } from 'vitest';
import { machineOf } from '../../../src/figures/machine/machine.ts';
import { heldShare, insideOfBlock, partTensors } from '../../../src/figures/machine/machineInside.ts';
import { STREAM_PIXELS } from '../../../src/figures/machine/machineBlock.ts';
import { layoutMachineMap } from '../../../src/figures/machine/machineMap.ts';
import { MACHINE_PARTS, type Residual } from '../../../src/figures/machine/machineParts.ts';
import { duplicationConfig } from '../../../src/tasks/duplication/duplicationConfig.ts';

const stack = (layers: number, residual: Residual) =>
  machineOf(duplicationConfig(64, { layers: new Array<'lsh'>(layers).fill('lsh') }), residual);

const maps = fc
  .record({
    layers: fc.constantFrom(1, 2, 4, 12),
    width: fc.constantFrom(288, 358, 700, 960, 1216, 1856),
    residual: fc.constantFrom<Residual>('reversible', 'ordinary'),
    share: fc.double({ min: 0, max: 0.999, noNaN: true }),
  })
  .map(({ layers, width, residual, share }) => {
    const machine = stack(layers, residual);
    const open = Math.floor(share * layers);
    return { machine, open, width, map: layoutMachineMap(machine, width, open) };
  });

it('everything stands within the width, and no two boxes of a row overlap', () => {
  fc.assert(
    fc.property(maps, ({ map, width }) => {
      const boxes = [map.block, ...map.cards, ...Object.values(map.nodes)];
      for (const box of boxes) {
        expect(box.width).toBeGreaterThan(0);
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(width + 1e-6);
        expect(box.y + box.height).toBeLessThanOrEqual(map.height);
      }
      const { attention, feedForward, tokens, embedding, logits } = map.nodes;
      const rows = [
        [attention, feedForward],
        [tokens, embedding, logits],
        [map.block, ...map.cards]
          .toSorted((one, other) => one.x - other.x)
          .filter(({ y }) => y === map.block.y),
      ];
      for (const row of rows)
        row.slice(1).forEach((box, index) => {
          const before = row[index];
          expect(box.x).toBeGreaterThanOrEqual((before?.x ?? NaN) + (before?.width ?? NaN));
        });
    }),
  );
});

it('an edge is as thick as its tensor has bytes, and every edge is lit at some moment', () => {
  fc.assert(
    fc.property(maps, ({ machine, map }) => {
      for (const { tensors, thickness, shape } of map.edges) {
        expect(tensors.every((id) => machine.tensors.has(id))).toBe(true);
        expect(machine.moments.some(({ alive }) => tensors.some((id) => alive.has(id)))).toBe(true);
        if (shape.length === 2) expect(thickness).toBeCloseTo((STREAM_PIXELS * (shape[1] ?? NaN)) / 64, 6);
      }
    }),
  );
});

it('a block’s bar is one tensor after the other, and empty once nothing of it is held', () => {
  const machine = stack(2, 'ordinary');
  const [first] = machine.moments;
  const after = machine.moments.find(({ pass, part }) => pass === 'forward' && part === 'logits');
  if (first === undefined || after === undefined) throw new Error('a step has moments');
  const pieces = insideOfBlock(machine, after, 1);
  pieces.slice(1).forEach(({ from }, index) => {
    expect(from).toBe((pieces[index]?.from ?? NaN) + (pieces[index]?.bytes ?? NaN));
  });
  expect(heldShare(machine, first, 1)).toBe(0);
  expect(heldShare(machine, after, 1)).toBeGreaterThan(0.5);
});

it('every part tells of its tensors', () => {
  const machine = stack(2, 'reversible');
  for (const part of [...MACHINE_PARTS, 'stack'] as const)
    expect(partTensors(machine, part, 1).length).toBeGreaterThan(0);
});
