/** Where the weights of a run come from. */
export type WeightsOrigin =
  | { readonly kind: 'random' }
  /** A file beside the page, without its ending. */
  | { readonly kind: 'shipped'; readonly name: string }
  | { readonly kind: 'trainedHere'; readonly steps: number }
  /** A file that a person opened, by its name. */
  | { readonly kind: 'opened'; readonly name: string };
