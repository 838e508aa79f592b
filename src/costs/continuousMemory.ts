/**
 * Sizes of the ∞-former's attention: a segment of tokens with the segment before it as short-term memory, and radial
 * basis functions that hold everything older.
 *
 * @see Martins, Marinho, Martins 2021, ∞-former: Infinite Memory Transformer, arXiv 2109.00301
 */
export const CONTINUOUS_MEMORY = {
  /** Tokens that go through the network at once. */
  segmentTokens: 512,
  /** Coefficients of the long-term memory, each modelDim wide. */
  basisFunctions: 512,
} as const;
