/** One head of a chunked LSH attention, as it was hashed and sorted. Numbers are float64 wherever they are computed. */
export interface HashedHead {
  readonly tokens: number;
  readonly headDim: number;
  readonly rounds: number;
  readonly chunkLength: number;
  readonly chunksBefore: number;
  readonly chunksAfter: number;
  readonly causal: boolean;
  /** [rounds, tokens] */
  readonly bucketIds: ArrayLike<number>;
  /** [slots], slot → round · tokens + position */
  readonly sortOrder: ArrayLike<number>;
  /** [tokens], 1 token, 0 padding */
  readonly mask: ArrayLike<number>;
}

/**
 * What the preset `paper` promises, computed from its definition: one softmax over the union of the keys that a query
 * meets in its own bucket in any round, itself only when there is nothing else, logits q · k / |k| / √headDim.
 *
 * @param sharedQK [tokens, headDim]
 * @param values   [tokens, headDim]
 * @returns weights [tokens, tokens] and output [tokens, headDim]
 * @see Kitaev et al. 2020, appendix A
 */
export function unionAttention(sharedQK: ArrayLike<number>, values: ArrayLike<number>, head: HashedHead) {
  const { tokens, headDim } = head;
  const met = keysMet(head);
  const weights = new Float64Array(tokens * tokens);
  const output = new Float64Array(tokens * headDim);
  const dot = (one: number, other: number) => {
    let sum = 0;
    for (let d = 0; d < headDim; d++)
      sum += (sharedQK[one * headDim + d] ?? NaN) * (sharedQK[other * headDim + d] ?? NaN);
    return sum;
  };
  for (let query = 0; query < tokens; query++) {
    const seen = [...(met[query] ?? [])];
    const keys = seen.length > 0 ? seen : [query];
    const logits = keys.map((key) => dot(query, key) / Math.sqrt(dot(key, key)) / Math.sqrt(headDim));
    const largest = Math.max(...logits);
    const total = logits.reduce((sum, logit) => sum + Math.exp(logit - largest), 0);
    keys.forEach((key, index) => {
      const weight = Math.exp((logits[index] ?? NaN) - largest) / total;
      weights[query * tokens + key] = weight;
      for (let d = 0; d < headDim; d++) {
        output[query * headDim + d] =
          (output[query * headDim + d] ?? NaN) + weight * (values[key * headDim + d] ?? NaN);
      }
    });
  }
  return { weights, output };
}

/** The other keys that each query meets in its own bucket, over all rounds. */
function keysMet(head: HashedHead): Set<number>[] {
  const { tokens, rounds, chunkLength, chunksBefore, chunksAfter, causal, bucketIds, sortOrder, mask } = head;
  const chunks = (rounds * tokens) / chunkLength;
  const chunkOf = new Map(Array.from(sortOrder, (entry, slot) => [entry, Math.floor(slot / chunkLength)]));
  return Array.from({ length: tokens }, (_, query) => {
    const met = new Set<number>();
    for (let start = 0; start < rounds * tokens; start += tokens) {
      const own = chunkOf.get(start + query) ?? NaN;
      const window = new Set<number>();
      for (let offset = -chunksBefore; offset <= chunksAfter; offset++)
        window.add((own + offset + chunks) % chunks);
      for (let key = 0; key < tokens; key++) {
        if (key === query || mask[key] === 0 || (causal && key > query)) continue;
        if (bucketIds[start + key] !== bucketIds[start + query]) continue;
        if (window.has(chunkOf.get(start + key) ?? NaN)) met.add(key);
      }
    }
    return met;
  });
}
