import { scaleLinear } from 'd3';
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

/** The steps of the ladder: the Transformer, then one remedy more at each. */
export const STEPS = ['none', ...REMEDY_ORDER] as const;

export type Step = (typeof STEPS)[number];

/** @returns the switches at a step: its remedy and those before are on */
export function switchesAt(step: Step): RemedySwitches {
  const taken = STEPS.indexOf(step);
  const [recompute, hash, reversible, slice] = REMEDY_ORDER.map((_, index) => index < taken);
  return { recompute, hash, reversible, slice } as RemedySwitches;
}

/** @returns the step with these switches; null where a remedy was left out on the way */
export function stepOf(switches: RemedySwitches): Step | null {
  const same = (step: Step) => {
    const there = switchesAt(step);
    return REMEDY_ORDER.every((remedy) => there[remedy] === switches[remedy]);
  };
  return STEPS.find(same) ?? null;
}

/** One step of the ladder: what a remedy adds to those before. */
export interface Rung {
  /** `none` is the Transformer. */
  readonly remedy: Step;
  readonly on: boolean;
  /** Tokens that fit with this remedy and those before; null while it is off. */
  readonly longest: number | null;
  /** Tokens that fit without it; null on the first, and while it is off. */
  readonly before: number | null;
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
  const rungs: Rung[] = [{ remedy: 'none', on: true, longest: before, before: null, factor: null }];
  for (const remedy of REMEDY_ORDER) {
    if (!switches[remedy]) {
      rungs.push({ remedy, on: false, longest: null, before: null, factor: null });
      continue;
    }
    taken = { ...taken, [remedy]: true };
    const longest = longestLength(withRemedies(taken), sizes, budget, AS_IN_THE_TABLES);
    rungs.push({ remedy, on: true, longest, before, factor: before === 0 ? null : longest / before });
    before = longest;
  }
  return rungs;
}

/** A linear scale for the bars, the same at every step, so that their lengths can be compared. */
export interface LadderScale {
  /** Tokens at the end of the scale, a round number. */
  readonly most: number;
  readonly ticks: readonly number[];
}

/** @returns the scale that holds the ladder with every remedy on */
export function layoutLadderScale(
  rungs: readonly Rung[],
  sizes: SizesWithoutTokens,
  budget: number,
): LadderScale {
  const whole = layoutLadder(switchesAt('slice'), sizes, budget);
  const longest = [...rungs, ...whole].map((rung) => rung.longest ?? 0);
  const scale = scaleLinear([0, Math.max(4, ...longest)], [0, 1]).nice(4);
  return { most: scale.domain()[1] ?? 4, ticks: scale.ticks(4) };
}
