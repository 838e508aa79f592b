import { expect, test } from 'vitest';
import { weightsOrigin } from '../../src/recording/weightsOrigin.ts';

test.each([
  [null, 'random'],
  ['duplication-64', 'shipped'],
  ['trained here, 300 steps', 'trainedHere'],
] as const)('weights named %s are %s', (name, origin) => {
  expect(weightsOrigin(name)).toBe(origin);
});
