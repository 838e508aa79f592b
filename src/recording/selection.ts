/** What a person looks at: one selection, the same in every figure. All indices count from zero. */
export interface Selection {
  readonly layer: number;
  readonly head: number;
  /** Hash round. */
  readonly round: number;
  /** Position of the token; of the query, where a pair is selected. */
  readonly token: number;
  /** Position of the key of the selected pair; null when a token is selected alone. */
  readonly key: number | null;
  /** Chunk of the shown round; null stands for the token's own. */
  readonly chunk: number | null;
}

export const FIRST_SELECTION: Selection = { layer: 0, head: 0, round: 0, token: 36, key: null, chunk: null };

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
