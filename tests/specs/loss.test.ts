import { tensor } from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { meanCrossEntropy } from '../../src/reformer/loss.ts';
import { inScope } from '../support/arrays.ts';
import { onEachBackend } from '../support/backends.ts';

await onEachBackend(() => {
  it('the loss asks each position from the first asked one for the next token: sure and right costs nothing', () =>
    inScope(async () => {
      const ids = [0, 1, 2, 3];
      const tokens = tensor(ids, [1, 4], 'int32');
      // Position p is sure of token p + 1. The first is not asked, the last has no next token.
      const right = [1, 2, 3, 0].map((next) => ids.map((id) => (id === next ? 50 : 0)));
      const [none] = await meanCrossEntropy(tensor(right.flat(), [1, 4, 4]), tokens, 1).data();
      expect(none).toBeCloseTo(0, 5);
      const elsewhere = [[50, 0, 0, 0], ...right.slice(1, 3), [0, 0, 0, 50]];
      const [still] = await meanCrossEntropy(tensor(elsewhere.flat(), [1, 4, 4]), tokens, 1).data();
      expect(still).toBeCloseTo(0, 5);
    }));

  it('the loss of even logits is ln(vocabulary), in nats', () =>
    inScope(async () => {
      const tokens = tensor([0, 1, 2, 3], [1, 4], 'int32');
      const [loss] = await meanCrossEntropy(
        tensor(new Array<number>(16).fill(0.5), [1, 4, 4]),
        tokens,
        0,
      ).data();
      expect(loss).toBeCloseTo(Math.log(4), 5);
    }));
});
