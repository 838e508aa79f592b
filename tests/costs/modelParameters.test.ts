import { expect, test } from 'vitest';
import { modelParameters } from '../../src/costs/modelParameters.ts';
import { parameterShapes } from '../../src/config/weightNames.ts';
import { duplicationConfig } from '../../src/tasks/duplication/duplicationConfig.ts';

test.each([
  [16, 1, 2],
  [64, 1, 1],
  [128, 4, 4],
])('length %i, %i blocks, %i heads: as many parameters as the model has', (tokens, layers, heads) => {
  const config = duplicationConfig(tokens, {
    layers: Array.from({ length: layers }, () => 'lsh' as const),
    heads,
    headDim: 64 / heads,
  });
  const sizes = [...parameterShapes(config).values()].map((shape) =>
    shape.reduce((product, size) => product * size, 1),
  );
  expect(modelParameters(config)).toBe(sizes.reduce((sum, size) => sum + size, 0));
});
