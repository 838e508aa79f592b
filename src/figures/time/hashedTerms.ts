import { operations, totalOperations } from '../../costs/operations.ts';
import type { SizesWithoutTokens } from '../../costs/sizes.ts';
import { decadesAround, layoutLogCurves, type LogCurves } from '../plot/logCurves.ts';
import { firstWhere } from './firstWhere.ts';

/** Terms of hashed attention in the order in which they are computed; `plain` and `factorised` are two ways to hash. */
export const HASHED_TERMS = ['plain', 'factorised', 'sorting', 'attention'] as const;
export type HashedTerm = (typeof HASHED_TERMS)[number];

/**
 * What hashed attention takes of a Reformer's training step: operations, and their share of the step's. The step hashes
 * with two factors, but for the plain hash's own share.
 */
export function hashedTerm(
  term: HashedTerm,
  sizes: SizesWithoutTokens,
  tokens: number,
): { readonly count: number; readonly share: number } {
  const hash = term === 'plain' ? 'plain' : 'factorised';
  const id = term === 'plain' || term === 'factorised' ? 'hashing' : term;
  const terms = operations('reformer', { ...sizes, tokens }, { hash });
  const count = terms.find((each) => each.id === id)?.step ?? 0;
  return { count, share: count / totalOperations(terms, 'step') };
}

/** Operations of each term against length. */
export interface TermCurves extends LogCurves<HashedTerm> {
  /** The shortest length at which a plain hash takes more than attending; null when it is not before 2^20. */
  readonly plainFrom: number | null;
}

/** Operations of each term in a training step against length, up to 2^20 tokens. */
export function layoutTermCurves(
  sizes: SizesWithoutTokens,
  frame: { readonly width: number; readonly height: number; readonly from: number },
): TermCurves {
  const countAt = (term: HashedTerm, tokens: number) => hashedTerm(term, sizes, tokens).count;
  const series = HASHED_TERMS.map((id) => ({ id, valueAt: (tokens: number) => countAt(id, tokens) }));
  const ends = [frame.from, 2 ** 20].flatMap((tokens) => series.map(({ valueAt }) => valueAt(tokens)));
  const [least, most] = decadesAround(ends, 12);
  return {
    // A decade of room for what is written at the foot.
    ...layoutLogCurves(series, { ...frame, amounts: [least / 10, most] }),
    plainFrom: firstWhere((tokens) => countAt('plain', tokens) > countAt('attention', tokens)),
  };
}
