import type { Citation } from '../../costs/citation.ts';
import { at } from '../../maths/at.ts';
import {
  FEED_FORWARD_CHUNKING,
  INFERENCE_MEMORY,
  LONG_RANGE_ARENA,
  ONE_ACTIVATION,
} from '../../costs/published.ts';

/** Whose memory it is. */
export type PublishedModel =
  'transformer' | 'reformer' | 'performer' | 'global' | 'lshAndLocal' | 'activation' | 'whole' | 'chunked';

/** A published amount of memory, of a network of its own. */
export interface PublishedPoint {
  readonly key: string;
  readonly model: PublishedModel;
  /** Which experiment: training on the Long Range Arena, inference of a blog, one tensor of the paper. */
  readonly work: 'arena' | 'inference' | 'activation' | 'slicing';
  readonly tokens: number;
  /** Null: it ran out of memory. */
  readonly bytes: number | null;
  readonly source: Citation;
}

/** Bytes. */
const MEBIBYTE = 2 ** 20;

/** Every published amount that has a length. They are of other networks, batches and devices. */
export const PUBLISHED_POINTS: readonly PublishedPoint[] = [
  {
    key: 'activation',
    model: 'activation',
    work: 'activation',
    tokens: ONE_ACTIVATION.tokens,
    bytes:
      ONE_ACTIVATION.batch * ONE_ACTIVATION.tokens * ONE_ACTIVATION.modelDim * ONE_ACTIVATION.bytesPerValue,
    source: ONE_ACTIVATION.source,
  },
  ...(['transformer', 'reformer', 'performer'] as const).flatMap((model) =>
    LONG_RANGE_ARENA.kilotokens.map((kilotokens, index): PublishedPoint => {
      const bytes = (LONG_RANGE_ARENA.gigabytes[model][index] ?? NaN) * 1e9;
      const tokens = kilotokens * 1000;
      return point('arena', model, tokens, bytes, LONG_RANGE_ARENA.source);
    }),
  ),
  ...(['global', 'lshAndLocal'] as const).flatMap((model) =>
    INFERENCE_MEMORY.mebibytes[model].map((mebibytes, index): PublishedPoint => {
      const bytes = mebibytes === null ? null : mebibytes * MEBIBYTE;
      const listed = at(INFERENCE_MEMORY.tokens, index);
      // Links name a point by the listed length.
      const named = point('inference', model, listed, bytes, INFERENCE_MEMORY.source);
      const ranOut = model === 'global' && bytes === null;
      return ranOut ? { ...named, tokens: INFERENCE_MEMORY.lastGlobalTokens } : named;
    }),
  ),
  ...FEED_FORWARD_CHUNKING.runs.flatMap(({ tokens, mebibytes }) =>
    (['whole', 'chunked'] as const).map((model) =>
      point('slicing', model, tokens, mebibytes[model] * MEBIBYTE, FEED_FORWARD_CHUNKING.source),
    ),
  ),
];

function point(
  work: PublishedPoint['work'],
  model: PublishedModel,
  tokens: number,
  bytes: number | null,
  source: Citation,
): PublishedPoint {
  return { key: `${work}-${model}-${String(tokens)}`, work, model, tokens, bytes, source };
}
