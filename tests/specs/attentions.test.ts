import type { Tensor } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { ATTENTION_KINDS, ATTENTION_NAMES, type Projection } from '../../src/config/attentionKinds.ts';
import { parameterShapes } from '../../src/config/weightNames.ts';
import type { AttentionInputs } from '../../src/reformer/attention/attention.ts';
import { checkExactLength, longestExact } from '../../src/reformer/attention/exact/longestExact.ts';
import { ATTENTIONS } from '../../src/reformer/attention/attentions.ts';
import { keepForReplay } from '../../src/reformer/replay.ts';
import { NO_LAYER_TAP } from '../../src/reformer/taps.ts';
import { seededInputs } from '../../src/reformer/inputs.ts';
import { gaussianTensor, inScope } from '../support/arrays.ts';
import { onEachBackend } from '../support/backends.ts';
import { tinyConfig } from '../support/tinyModel.ts';

const TOKENS = 16;

await onEachBackend((backend) => {
  describe.each(ATTENTION_NAMES)('attention of the kind %s', (kind) => {
    const config = tinyConfig(TOKENS, { layers: [kind], chunkLength: 4, localChunkLength: 4 });
    const shape = [1, config.heads, TOKENS, config.headDim];
    const { projections, exact } = ATTENTION_KINDS[kind];

    /** @param asked is told each projection that is asked for */
    function inputsWith(asked: Projection[]) {
      const { mask, padded, rotations } = seededInputs(config, new Int32Array(TOKENS), 5);
      const project = (name: Projection) => {
        asked.push(name);
        return gaussianTensor(shape, projections.indexOf(name as never));
      };
      return { project, mask, padded, rotations: () => rotations(0), replayed: undefined };
    }

    const attend = (inputs: AttentionInputs, tap = NO_LAYER_TAP): Tensor =>
      ATTENTIONS[kind].attend(inputs, ATTENTIONS[kind].options(config), tap);

    it('uses the projections that it has parameters for, each of them', () =>
      inScope(async () => {
        const asked: Projection[] = [];
        const output = attend(inputsWith(asked));
        expect(output.shape).toEqual(shape);
        expect((await output.data()).every(Number.isFinite)).toBe(true);
        expect(new Set(asked)).toEqual(new Set(projections));
      }));

    it('draws nothing again when what it drew is replayed', () =>
      inScope(async () => {
        const inputs = inputsWith([]);
        const { replayed, tap, dispose } = keepForReplay([kind]);
        const first = attend(inputs, tap(0));
        expect(replayed[0] === undefined).toBe(ATTENTIONS[kind].replayed === null);
        const rotations = () => {
          throw new Error('rotations were drawn again');
        };
        const again = attend({ ...inputs, rotations, replayed: replayed[0] });
        expect(await again.data()).toEqual(await first.data());
        dispose();
      }));

    it('has the parameters of the exact attention that it is judged against', () => {
      const other = { ...config, layers: [exact] };
      expect([...parameterShapes(other)]).toEqual([...parameterShapes(config)]);
    });
  });

  it('exact attention says how long a sequence may be, before it runs', () => {
    const longest = longestExact(1, 8);
    if (backend !== 'webgpu') {
      expect(longest).toBe(Infinity);
      return;
    }
    // No adapter binds less than 128 MiB.
    expect(longest).toBeGreaterThanOrEqual(Math.floor(Math.sqrt(2 ** 27 / 32)));
    expect(() => {
      checkExactLength(1, 8, longest);
    }).not.toThrow();
    expect(() => {
      checkExactLength(1, 8, longest + 1);
    }).toThrow(`this adapter attends to at most ${longest} tokens`);
  });
});
