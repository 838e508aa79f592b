import { operations, totalOperations } from '../../costs/operations.ts';
import { breakEvenLength, exactScores, lshScores } from '../../costs/scores.ts';
import type { SizesWithoutTokens } from '../../costs/sizes.ts';
import type { Variant } from '../../costs/variants.ts';
import { modelOf } from '../memory/memoryCurves.ts';
import { STEPS, switchesAt, withRemedies, type Step } from '../memory/memoryLadder.ts';
import { firstWhere } from './firstWhere.ts';
import { decadesAround, layoutLogCurves, type LogCurves } from '../plot/logCurves.ts';

/** Operations of a training step against length: multiply-adds, and comparisons where it sorts. It hashes with two factors. */
export function layoutOperationCurves(
  variants: readonly Variant[],
  sizes: SizesWithoutTokens,
  frame: { readonly width: number; readonly height: number; readonly from: number },
): LogCurves<Variant> {
  const series = variants.map((id) => ({
    id,
    valueAt: (tokens: number) => totalOperations(operations(id, { ...sizes, tokens }), 'step'),
  }));
  const ends = [frame.from, 2 ** 20].flatMap((tokens) => series.map(({ valueAt }) => valueAt(tokens)));
  return layoutLogCurves(series, { ...frame, amounts: decadesAround(ends.length > 0 ? ends : [1e9], 12) });
}

/** Scores of one head: every causal pair, and those that hashing leaves. */
export interface ScoreCurves extends LogCurves<'exact' | 'lsh'> {
  /** The shortest length at which hashing computes no more scores than there are pairs. */
  readonly breakEven: number;
  /** At the length of the shown run. */
  readonly here: { readonly tokens: number; readonly exact: number; readonly lsh: number };
}

/** A network and the length that it reads. */
export interface ShownSizes {
  readonly tokens: number;
  readonly hashRounds: number;
  readonly chunkLength: number;
}

/** How many scores each way of attention computes, around the length where the two are even. */
export function layoutScoreCurves(
  run: ShownSizes,
  frame: { readonly width: number; readonly height: number },
): ScoreCurves {
  const { tokens, hashRounds, chunkLength } = run;
  const breakEven = breakEvenLength({ hashRounds, chunkLength }, true);
  const least = Math.min(tokens, breakEven);
  const from = 2 ** Math.max(2, Math.floor(Math.log2(least)) - 2);
  const to = 2 ** (Math.ceil(Math.log2(Math.max(tokens, breakEven))) + 3);
  const exact = (length: number) => exactScores(length, true);
  const lsh = (length: number) => lshScores({ tokens: length, hashRounds, chunkLength });
  const ends = [exact(from), lsh(from), exact(to), lsh(to)];
  const curves = layoutLogCurves<'exact' | 'lsh'>(
    [
      { id: 'exact', valueAt: exact },
      { id: 'lsh', valueAt: lsh },
    ],
    { ...frame, from, to, amounts: decadesAround(ends, 12) },
  );
  return { ...curves, breakEven, here: { tokens, exact: exact(tokens), lsh: lsh(tokens) } };
}

/**
 * The shortest length from which a hashed model's training step takes fewer operations than a Transformer's. A
 * reversible one computes every branch once more, so that this is later than the break-even of the scores.
 *
 * @returns tokens; null when it is not before 2^20
 */
export function stepBreakEven(
  model: 'lsh' | 'reversibleLsh' | 'reformer',
  sizes: SizesWithoutTokens,
): number | null {
  const of = (variant: Variant, tokens: number) =>
    totalOperations(operations(variant, { ...sizes, tokens }), 'step');
  return firstWhere((tokens) => of(model, tokens) < of('transformer', tokens));
}

/** Length at which the steps of the ladder are compared by their operations, in tokens. */
export const TIMED_AT = 65_536;

/** @returns operations with a remedy and those before against those without it; null for the Transformer */
export function stepOperations(step: Step, sizes: SizesWithoutTokens): number | null {
  if (step === 'none') return null;
  const at = (which: Step) => {
    const { id } = modelOf(withRemedies(switchesAt(which)));
    // Every step of the ladder is a compared model.
    return id === 'own' ? NaN : totalOperations(operations(id, { ...sizes, tokens: TIMED_AT }), 'step');
  };
  return at(step) / at(STEPS[STEPS.indexOf(step) - 1] ?? 'none');
}
