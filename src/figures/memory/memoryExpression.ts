import type { RemedySwitches } from './memoryLadder.ts';

/** A piece of a formula. What a remedy removes stays in sight, struck out, with what takes its place after it. */
export interface ExpressionPart {
  /** Symbols of mathematics, the same in every language. */
  readonly symbols: string;
  /** A letter below the line. */
  readonly below?: string;
  readonly state: 'kept' | 'struck' | 'added';
}

/**
 * The memory of a training step as it is written, with the chosen remedies at work; `memoryFormula` is the same in
 * factors, kept bucket ids left out. P parameters, b batch, n_l layers, L length, d width, f feed-forward width, h heads,
 * R hash rounds, C slices.
 */
export function memoryExpression(
  { recompute, hash, reversible, slice }: RemedySwitches,
  bytesPerValue: number,
): readonly ExpressionPart[] {
  const width = reversible ? (hash ? '8d' : '9d') : hash ? '9d' : '10d';
  const widths = width === '10d' ? [kept('10d')] : [struck('10d'), added(width)];
  const scores = [
    recompute || hash ? struck('2hL²') : kept('2hL²'),
    ...(recompute ? [hash ? struck('hL') : added('hL')] : []),
    ...(hash ? [added('hL(1 + 2R)')] : []),
  ];
  const start = [kept(`16P + ${String(bytesPerValue)}b`)];
  if (!reversible) {
    return [...start, depth('kept'), kept('[L('), ...widths, kept(' + 2f) + '), ...scores, kept(']')];
  }
  return [
    ...start,
    depth('struck'),
    kept('['),
    added('4Ld + max('),
    kept('L('),
    ...widths,
    kept(') + '),
    ...scores,
    added(', L(3d'),
    kept(' + '),
    ...(slice ? [struck('2f'), added('2f/C')] : [kept('2f')]),
    added('))'),
    kept(']'),
  ];
}

function kept(symbols: string): ExpressionPart {
  return { symbols, state: 'kept' };
}

function struck(symbols: string): ExpressionPart {
  return { symbols, state: 'struck' };
}

function added(symbols: string): ExpressionPart {
  return { symbols, state: 'added' };
}

function depth(state: 'kept' | 'struck'): ExpressionPart {
  return { symbols: 'n', below: 'l', state };
}
