import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { countWrong, inversionErrors, recordedInversion } from '../../../src/figures/reversible/inversion.ts';
import { recordedBlocks } from '../../../src/figures/reversible/stackRecordings.ts';
import { undoneBlock } from '../../../src/figures/reversible/undoneBlock.ts';
import { readRecording } from '../../../src/files/recordingFile.ts';

const run = readRecording(readFileSync('public/recordings/duplication-64.en.safetensors'));
const { recording: stack } = recordedBlocks(
  readRecording(readFileSync('public/recordings/inversion-12.safetensors')),
);
/** A run of so many blocks. */
const deep = (layers: number) => ({
  ...run,
  config: { ...run.config, layers: Array.from({ length: layers }, () => 'lsh' as const) },
  layers: Array.from({ length: layers }, () => run.layers[0] ?? {}),
});

describe('the block that is undone', () => {
  test('is the stack’s middle one where the run has fewer than three blocks, and the run’s from three on', () => {
    expect(undoneBlock(run, stack, 'middle', 0)).toMatchObject({ of: 'stack', layer: 5 });
    expect(undoneBlock(deep(2), stack, 'middle', 1)).toMatchObject({ of: 'stack', layer: 5 });
    expect(undoneBlock(deep(3), stack, 'middle', 0)).toMatchObject({ of: 'run', layer: 1 });
    expect(undoneBlock(deep(4), stack, 'middle', 3)).toMatchObject({ of: 'run', layer: 1 });
  });

  test('is the recorded one nearest to the number that an address says', () => {
    const of = (block: 0 | 2 | 4 | 11) => undoneBlock(run, stack, block, 0).layer;
    expect([of(0), of(2), of(4), of(11)]).toEqual([0, 0, 5, 11]);
    expect(undoneBlock(deep(4), stack, 11, 0)).toMatchObject({ of: 'run', layer: 3, choices: [0, 1, 2, 3] });
  });

  test('is the run’s selected one where that is asked for, or where there is no stack', () => {
    expect(undoneBlock(deep(2), stack, 'selected', 1)).toMatchObject({ of: 'run', layer: 1 });
    expect(undoneBlock(run, null, 'middle', 0)).toMatchObject({ of: 'run', layer: 0 });
  });
});

describe('the recorded stack', () => {
  const { modelDim, maxTokens } = stack.config;
  const blockOf = (layer: number) => recordedInversion(stack, layer);

  test.each([0, 5, 11])('block %i adds up and comes back, but not if x1 is tried first', (layer) => {
    const block = blockOf(layer);
    const off = block.x1.map((x1, index) =>
      Math.abs((block.y1[index] ?? NaN) - x1 - (block.attention[index] ?? NaN)),
    );
    expect(Math.max(...off)).toBeLessThan(1e-5);
    const { x1, x2, tried } = inversionErrors(block, modelDim);
    expect([x1, x2, tried].map(countWrong)).toEqual([0, 0, maxTokens]);
  });

  test('has the embedding twice before its first block, and two streams that differ before a middle one', () => {
    const first = blockOf(0);
    expect(first.x1).toEqual(first.x2);
    const { x1, x2 } = blockOf(5);
    const same = x1.reduce((count, value, index) => count + Number(value === x2[index]), 0);
    expect(same).toBeLessThan(x1.length / 100);
  });

  test('is refused where it read another phrase than the one it is shown with', () => {
    const { tokens } = stack.model;
    if (tokens === undefined) throw new Error('the stack holds its tokens');
    const other = { ...tokens, data: tokens.data.toReversed() };
    expect(() => recordedBlocks({ ...stack, model: { ...stack.model, tokens: other } })).toThrow(
      /another phrase/,
    );
  });
});
