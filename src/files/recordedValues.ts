import { bucketCount, type ReformerConfig } from '../config/reformerConfig.ts';
import type { NamedArray } from '../recording/recording.ts';
import type { Site } from '../recording/sites.ts';

/** Causes are numbers below this: CAUSES of kernels/chunkVisibility, which files do not reach. */
const CAUSE_COUNT = 6;

/** Sites whose whole numbers stand for something of which there are so many. */
const COUNTS: Partial<Record<Site, (config: ReformerConfig) => number>> = {
  tokens: ({ vocabulary }) => vocabulary,
  spellings: ({ vocabulary }) => vocabulary,
  bucketIds: bucketCount,
  queryPositions: ({ maxTokens }) => maxTokens,
  keyPositions: ({ maxTokens }) => maxTokens,
  causes: () => CAUSE_COUNT,
};

/**
 * @param name of the site as it stands in the file
 * @throws RangeError naming the first number that a run cannot have
 */
export function checkValues(
  name: string,
  site: Site,
  { shape, data }: NamedArray,
  config: ReformerConfig,
): void {
  if (site === 'sortOrder' || site === 'undoSort') {
    checkPermutations(name, data, shape.at(-1) ?? 0);
    return;
  }
  const count = COUNTS[site]?.(config);
  const isRight =
    count === undefined
      ? (value: number) => Number.isFinite(value)
      : (value: number) => value >= 0 && value < count;
  const at = data.findIndex((value: number) => !isRight(value));
  if (at < 0) return;
  const must = count === undefined ? 'a finite number' : `from 0 to ${count - 1}`;
  throw new RangeError(`${name} holds ${data[at]} at ${at}; each must be ${must}`);
}

/** @throws RangeError where one of two orders does not undo the other */
export function checkInverse(
  name: string,
  order: ArrayLike<number>,
  undo: ArrayLike<number>,
  slots: number,
): void {
  for (let start = 0; start < order.length; start += slots) {
    for (let slot = 0; slot < slots; slot++) {
      if (undo[start + (order[start + slot] ?? 0)] !== slot)
        throw new RangeError(`${name} does not undo sortOrder at slot ${slot}; it must be its inverse`);
    }
  }
}

/** Every row of `slots` numbers holds each of 0 … slots − 1 once. */
function checkPermutations(name: string, data: ArrayLike<number>, slots: number): void {
  for (let start = 0; start < data.length; start += slots) {
    const seen = new Uint8Array(slots);
    for (let slot = 0; slot < slots; slot++) {
      const value = data[start + slot] ?? -1;
      if (seen[value] !== 0)
        throw new RangeError(
          `${name} holds ${value} at ${start + slot}${value in seen ? ' a second time' : ''}; each row must hold 0 to ${slots - 1} once`,
        );
      seen[value] = 1;
    }
  }
}
