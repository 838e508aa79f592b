import type { ReformerConfig } from '../config/reformerConfig.ts';

/** What a person looks at: one selection, the same in every figure. All indices count from zero. */
export interface Selection {
  /** Block. */
  readonly layer: number;
  /** Attention head. */
  readonly head: number;
  /** Hash round. */
  readonly round: number;
  /** Position of the token; of the query, where a pair is selected. */
  readonly token: number;
  /** Position of the key of the selected pair; null when a token is selected alone. */
  readonly key: number | null;
  /** Chunk of the shown round; null stands for the token's own. */
  readonly chunk: number | null;
  /** True while the selection is held: hovering does not move it. */
  readonly pinned: boolean;
}

export const FIRST_SELECTION: Selection = {
  layer: 0,
  head: 0,
  round: 0,
  token: 50,
  key: null,
  chunk: null,
  pinned: false,
};

/** @returns the selection with the changes; another token, or layer, head or round, drops the pair's key and the chunk */
export function changeSelection(selection: Selection, changes: Partial<Selection>): Selection {
  const moved = (['layer', 'head', 'round', 'token'] as const).some(
    (part) => changes[part] !== undefined && changes[part] !== selection[part],
  );
  const kept = moved
    ? { ...selection, chunk: null, ...(changes.token !== undefined && { key: null }) }
    : selection;
  return { ...kept, ...changes };
}

/** @returns the selection, or what comes nearest to it in a run of this config */
export function withinConfig(
  selection: Selection,
  { maxTokens, heads, hashRounds, layers, chunkLength }: ReformerConfig,
): Selection {
  const { layer, head, round, token, key, chunk, pinned } = selection;
  const fitted = {
    layer: Math.min(layer, layers.length - 1),
    head: Math.min(head, heads - 1),
    round: Math.min(round, hashRounds - 1),
    token: Math.min(token, maxTokens - 1),
    key: key === null || key >= maxTokens ? null : key,
    chunk: chunk === null || chunk >= maxTokens / chunkLength ? null : chunk,
    pinned,
  };
  const fits = Object.entries(fitted).every(([part, value]) => selection[part as keyof Selection] === value);
  return fits ? selection : fitted;
}
