import { area, scaleLinear, scaleLog, stack } from 'd3';
import type { MemoryTermId } from '../../costs/memoryFormula.ts';
import type { SizesWithoutTokens } from '../../costs/sizes.ts';
import { trainingMemory } from '../../costs/trainingMemory.ts';
import type { Variant } from '../../costs/variants.ts';
import { AS_IN_THE_TABLES } from './memoryCurves.ts';
import type { Tick } from '../plot/tick.ts';

/** From the bottom of the stack to its top. */
export const TERM_ORDER = [
  'parameters',
  'streams',
  'activations',
  'feedForward',
  'scores',
  'sorted',
  'longTermMemory',
] as const satisfies readonly MemoryTermId[];

/** A term that stands in the stack. */
export type StackedTerm = (typeof TERM_ORDER)[number];

/** What one term takes at one length. */
export interface TermShare {
  readonly term: StackedTerm;
  readonly bytes: number;
  /** Of all bytes, in [0, 1]. */
  readonly share: number;
}

/** Stacked shares against length. */
export interface TermAreas {
  readonly areas: readonly {
    readonly term: StackedTerm;
    /** SVG path within the plot. */
    readonly path: string;
    /** Middle of the place with most room for the label; null where it would not fit. */
    readonly label: { readonly x: number; readonly y: number } | null;
  }[];
  readonly lengths: readonly Tick[];
  /** Shares in [0, 1]. */
  readonly shares: readonly Tick[];
  readonly xOf: (tokens: number) => number;
}

/** Height that a label needs within its area, in pixels. */
const LABEL_HEIGHT = 20;

/** What the formula adds up at one length; terms of one kind together, in the order of the stack. */
export function termShares(variant: Variant, sizes: SizesWithoutTokens, tokens: number): TermShare[] {
  const terms = trainingMemory(variant, { ...sizes, tokens }, AS_IN_THE_TABLES);
  const total = terms.reduce((sum, { bytes }) => sum + bytes, 0);
  return TERM_ORDER.flatMap((term) => {
    const same = terms.filter(({ id }) => id === term);
    const bytes = same.reduce((sum, each) => sum + each.bytes, 0);
    return bytes > 0 ? [{ term, bytes, share: bytes / total }] : [];
  });
}

/**
 * Shares of the terms from the shortest length to 2^20.
 *
 * @param labelSize width of a term's label, in pixels
 */
export function layoutTerms(
  variant: Variant,
  sizes: SizesWithoutTokens,
  { width, height, from }: { readonly width: number; readonly height: number; readonly from: number },
  labelSize: (term: StackedTerm) => number,
): TermAreas {
  const octaves = 20 - Math.log2(from);
  const x = scaleLog([from, 2 ** 20], [0, width]);
  const y = scaleLinear([0, 1], [height, 0]);
  const rows = Array.from({ length: 8 * octaves + 1 }, (_, index) => {
    const tokens = from * 2 ** (index / 8);
    const shares = termShares(variant, sizes, tokens);
    return { tokens, of: new Map(shares.map(({ term, share }) => [term, share])) };
  });
  const present = TERM_ORDER.filter((term) => rows.some(({ of }) => of.has(term)));
  const stacked = stack<(typeof rows)[number], StackedTerm>()
    .keys(present)
    .value(({ of }, term) => of.get(term) ?? 0)(rows);
  const path = area<(typeof stacked)[number][number]>()
    .x(({ data }) => x(data.tokens))
    .y0(([low]) => y(low))
    .y1(([, high]) => y(high));
  const every = Math.max(1, Math.ceil(44 / (width / octaves)));
  return {
    areas: stacked.map((layer) => {
      const edges = layer.map(({ 0: low, 1: high, data }) => ({
        x: x(data.tokens),
        low: y(low),
        high: y(high),
      }));
      return {
        term: layer.key,
        path: path(layer) ?? '',
        label: roomiest(edges, labelSize(layer.key), width),
      };
    }),
    lengths: Array.from({ length: Math.floor(octaves / every) + 1 }, (_, index) => {
      const value = from * 2 ** (index * every);
      return { value, at: x(value) };
    }),
    shares: [0, 0.25, 0.5, 0.75, 1].map((value) => ({ value, at: y(value) })),
    xOf: (tokens) => x(tokens),
  };
}

/** Where a label lies wholly within an area, with the most room over and under it. */
function roomiest(
  edges: readonly { readonly x: number; readonly low: number; readonly high: number }[],
  size: number,
  width: number,
): { readonly x: number; readonly y: number } | null {
  let best: { x: number; y: number } | null = null;
  let most = LABEL_HEIGHT;
  for (const { x } of edges) {
    if (x - size / 2 < 0 || x + size / 2 > width) continue;
    const under = edges.filter((edge) => Math.abs(edge.x - x) <= size / 2 + 4);
    const floor = Math.min(...under.map(({ low }) => low));
    const roof = Math.max(...under.map(({ high }) => high));
    if (floor - roof < most) continue;
    most = floor - roof;
    best = { x, y: (floor + roof) / 2 };
  }
  return best;
}
