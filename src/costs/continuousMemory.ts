/**
 * Sizes of the ∞-former's attention: a segment of tokens with the segment before it as short-term memory, and radial
 * basis functions that hold everything older.
 *
 * @see Martins, Marinho, Martins 2021, ∞-former: Infinite Memory Transformer, arXiv 2109.00301; both sizes as in its
 *   code for language modelling: deep-spin/infinite-former, README (`--block_size=512`) and
 *   finetune_gpt2/infinite_memory_transformer_sticky_mem/config.json (`long_term_attention_basis`)
 */
export const CONTINUOUS_MEMORY = {
  /** Tokens that go through the network at once. */
  segmentTokens: 512,
  /** Coefficients of the long-term memory, each modelDim wide. */
  basisFunctions: 512,
} as const;
