import { scaleLinear } from 'd3';
import { exactScores } from '../../costs/scores.ts';

/** All pairs of a length, as a triangle: its area counts them. */
export interface PairTriangle {
  readonly tokens: number;
  readonly pairs: number;
  /** Left edge and side, in pixels. */
  readonly x: number;
  readonly side: number;
}

/** Lengths that are counted and not drawn: a page of text, and the paper's longest. */
const LONG = [1024, 65_536] as const;

/**
 * Every token with every earlier one, at the run's length, twice, and four times that; then at lengths whose triangle
 * would not fit. By formula: L(L − 1)/2.
 *
 * @param width of the drawing, in pixels
 * @param gap   between two triangles, in pixels
 * @see Kitaev et al. 2020, §1 and §5, where sequences of 64K tokens are trained
 */
export function pairGrowth(
  tokens: number,
  { width, gap }: { readonly width: number; readonly gap: number },
): {
  readonly triangles: readonly PairTriangle[];
  readonly long: readonly { readonly tokens: number; readonly pairs: number }[];
} {
  const across = scaleLinear([0, 7 * tokens], [0, width - 2 * gap]);
  const counted = (length: number) => ({ tokens: length, pairs: exactScores(length, true) });
  const lengths = [tokens, 2 * tokens, 4 * tokens];
  return {
    triangles: lengths.map((length, index) => ({
      ...counted(length),
      x: across(length - tokens) + index * gap,
      side: across(length),
    })),
    long: LONG.filter((length) => !lengths.includes(length)).map(counted),
  };
}
