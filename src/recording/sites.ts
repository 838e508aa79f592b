/**
 * The places in the network that can be recorded, with the axes of what is found there. The batch axis is dropped:
 * a recording holds one sequence. `slots` = hashRounds · tokens, `chunks` = slots / chunkLength,
 * `windowKeys` = chunkLength · (1 + chunksBefore + chunksAfter).
 */
export const MODEL_SITES = {
  tokens: { dtype: 'int32', axes: ['tokens'] },
  embeddings: { dtype: 'float32', axes: ['tokens', 'modelDim'] },
  outputLogits: { dtype: 'float32', axes: ['tokens', 'vocabulary'] },
  /** Most likely next token at each position, one row for each entry of `Recording.spellingRounds`. */
  spellings: { dtype: 'int32', axes: ['spellings', 'tokens'] },
} as const;

/** Sites that every layer has; the LSH ones are absent from layers of another kind. */
export const LAYER_SITES = {
  residualX1: { dtype: 'float32', axes: ['tokens', 'modelDim'] },
  residualX2: { dtype: 'float32', axes: ['tokens', 'modelDim'] },
  residualY1: { dtype: 'float32', axes: ['tokens', 'modelDim'] },
  residualY2: { dtype: 'float32', axes: ['tokens', 'modelDim'] },
  /** y2 − G(y1): the reverse pass's x2. Of reversible stacks only, like the next two. */
  rebuiltX2: { dtype: 'float32', axes: ['tokens', 'modelDim'] },
  /** y1 − F(rebuilt x2): the reverse pass's x1. */
  rebuiltX1: { dtype: 'float32', axes: ['tokens', 'modelDim'] },
  /** y1 − F(y2): what comes out for x1 while x2 is not there yet. */
  x1TriedFirst: { dtype: 'float32', axes: ['tokens', 'modelDim'] },
  attentionOutput: { dtype: 'float32', axes: ['tokens', 'modelDim'] },
  feedForwardOutput: { dtype: 'float32', axes: ['tokens', 'modelDim'] },
  sharedQK: { dtype: 'float32', axes: ['heads', 'tokens', 'headDim'] },
  /** The shared vectors after key normalisation, in position order. */
  keys: { dtype: 'float32', axes: ['heads', 'tokens', 'headDim'] },
  values: { dtype: 'float32', axes: ['heads', 'tokens', 'headDim'] },
  rotations: { dtype: 'float32', axes: ['heads', 'headDim', 'hashRounds', 'rotationColumns'] },
  rotated: { dtype: 'float32', axes: ['heads', 'hashRounds', 'tokens', 'rotationColumns'] },
  bucketIds: { dtype: 'int32', axes: ['heads', 'hashRounds', 'tokens'] },
  /** Slot → round · tokens + position. */
  sortOrder: { dtype: 'int32', axes: ['heads', 'slots'] },
  /** round · tokens + position → slot. */
  undoSort: { dtype: 'int32', axes: ['heads', 'slots'] },
  queryPositions: { dtype: 'int32', axes: ['heads', 'chunks', 'chunkLength'] },
  keyPositions: { dtype: 'int32', axes: ['heads', 'chunks', 'windowKeys'] },
  /** Scaled products before any mask. */
  logits: { dtype: 'float32', axes: ['heads', 'chunks', 'chunkLength', 'windowKeys'] },
  /** Why a key of the window is seen or not: the numbers of CAUSES (kernels/chunkVisibility). */
  causes: { dtype: 'int32', axes: ['heads', 'chunks', 'chunkLength', 'windowKeys'] },
  attention: { dtype: 'float32', axes: ['heads', 'chunks', 'chunkLength', 'windowKeys'] },
  roundLogSumExp: { dtype: 'float32', axes: ['heads', 'hashRounds', 'tokens'] },
  roundWeights: { dtype: 'float32', axes: ['heads', 'hashRounds', 'tokens'] },
  /** One softmax over every visible pair, on the same queries and keys. Only on request. */
  exactAttention: { dtype: 'float32', axes: ['heads', 'tokens', 'keyTokens'] },
} as const;

export type ModelSite = keyof typeof MODEL_SITES;
export type LayerSite = keyof typeof LAYER_SITES;
export type Site = ModelSite | LayerSite;

/** What is known of any site. */
export interface SiteFacts {
  readonly dtype: 'float32' | 'int32';
  readonly axes: readonly string[];
}

/** @returns dtype and axis names of a site */
export function siteFacts(site: Site): SiteFacts {
  return site in MODEL_SITES ? MODEL_SITES[site as ModelSite] : LAYER_SITES[site as LayerSite];
}
