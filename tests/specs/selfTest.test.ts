import { memory } from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { selfTest } from '../../src/runtime/backend/selfTest.ts';
import { inScope } from '../support/arrays.ts';
import { onEachBackend } from '../support/backends.ts';
import { EVERY_RESULT, withWrongNumber } from '../support/wrongKernel.ts';

await onEachBackend((backend) => {
  it('the self-test trusts kernels that equal their twins, and leaves no tensor behind', async () => {
    const before = memory().numTensors;
    await selfTest();
    expect(memory().numTensors).toBe(before);
  });

  it.each(EVERY_RESULT)(
    'a wrong number in $kernel, result $result at $index, is refused by its name',
    async (planted) => {
      const { kernel, result, index } = planted;
      const refused = inScope(() => selfTest(withWrongNumber(planted, [backend])));
      await expect(refused).rejects.toThrow(
        new RegExp(`^self-test: ${kernel}\\.${result} gave \\S+ at ${index}; \\S+ is right$`),
      );
    },
  );
});
