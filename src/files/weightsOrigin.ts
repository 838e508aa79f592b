import * as v from 'valibot';
import type { WeightsOrigin } from '../recording/weightsOrigin.ts';

const origins = v.variant('kind', [
  v.object({ kind: v.literal('random') }),
  v.object({ kind: v.literal('shipped'), name: v.string() }),
  v.object({ kind: v.literal('opened'), name: v.string() }),
  v.object({ kind: v.literal('trainedHere'), steps: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
]);

/** Files of before said it in one text: the name of a weight file, `trained here, N steps`, or null for random ones. */
const named = v.pipe(
  v.nullable(v.string()),
  v.transform((name): WeightsOrigin => {
    if (name === null) return { kind: 'random' };
    const steps = /^trained here, (\d+) steps$/.exec(name)?.[1];
    return steps === undefined ? { kind: 'shipped', name } : { kind: 'trainedHere', steps: Number(steps) };
  }),
);

/** Where the weights of a recording come from, as its file holds it. */
export const weightsOrigin = v.union([origins, named]);
