import { longestLength } from '../../costs/longestLength.ts';
import type { SizesWithoutTokens } from '../../costs/sizes.ts';
import type { Remedies } from '../../costs/variants.ts';
import { AS_IN_THE_TABLES } from './memoryCurves.ts';

/** The remedies in the order in which the ladder takes them up. */
export const REMEDY_ORDER = ['recompute', 'hash', 'reversible', 'slice'] as const;

/** A remedy: softmax computed again, hashing, reversible blocks, a sliced feed-forward layer. */
export type Remedy = (typeof REMEDY_ORDER)[number];

/** Remedies that are switched on. */
export type RemedySwitches = Readonly<Record<Remedy, boolean>>;

/** One step of the ladder: what a remedy adds to those before. */
export interface Rung {
  /** `none` is the Transformer. */
  readonly remedy: Remedy | 'none';
  readonly on: boolean;
  /** Tokens that fit with this remedy and those before; null while it is off. */
  readonly longest: number | null;
  /** Against the rung before; null on the first, and while it is off. */
  readonly factor: number | null;
}

/** @returns the model that has these remedies; hashing brings its own computing again */
export function withRemedies({ recompute, hash, reversible, slice }: RemedySwitches): Remedies {
  return { attention: hash ? 'lsh' : recompute ? 'flash' : 'exact', reversible, chunked: slice };
}

/**
 * Longest sequences under a budget as one remedy after the other is taken up.
 *
 * @param budget bytes
 */
export function layoutLadder(
  switches: RemedySwitches,
  sizes: SizesWithoutTokens,
  budget: number,
): readonly Rung[] {
  let taken: RemedySwitches = { recompute: false, hash: false, reversible: false, slice: false };
  let before = longestLength(withRemedies(taken), sizes, budget, AS_IN_THE_TABLES);
  const rungs: Rung[] = [{ remedy: 'none', on: true, longest: before, factor: null }];
  for (const remedy of REMEDY_ORDER) {
    if (!switches[remedy]) {
      rungs.push({ remedy, on: false, longest: null, factor: null });
      continue;
    }
    taken = { ...taken, [remedy]: true };
    const longest = longestLength(withRemedies(taken), sizes, budget, AS_IN_THE_TABLES);
    rungs.push({ remedy, on: true, longest, factor: before === 0 ? null : longest / before });
    before = longest;
  }
  return rungs;
}
