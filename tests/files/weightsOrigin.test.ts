import { parse } from 'valibot';
import { expect, test } from 'vitest';
import { weightsOrigin } from '../../src/files/weightsOrigin.ts';

test.each([
  [null, { kind: 'random' }],
  ['duplication-64', { kind: 'shipped', name: 'duplication-64' }],
  ['trained here, 300 steps', { kind: 'trainedHere', steps: 300 }],
])('an older file whose weights are %s is still read', (name, origin) => {
  expect(parse(weightsOrigin, name)).toEqual(origin);
});

test.each([
  { kind: 'random' },
  { kind: 'shipped', name: 'trained here, 300 steps' },
  { kind: 'trainedHere', steps: 300 },
])('$kind is read as it is written', (origin) => {
  expect(parse(weightsOrigin, origin)).toEqual(origin);
});

test.each([7, { kind: 'stolen' }, { kind: 'trainedHere' }, { kind: 'trainedHere', steps: -1 }])(
  '%j is refused',
  (other) => {
    expect(() => parse(weightsOrigin, other)).toThrow();
  },
);
