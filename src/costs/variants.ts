/**
 * How scores are computed. `exact` stores the softmax, `flash` recomputes it in the backward pass (Dao et al. 2022),
 * `continuous` attends to a continuous memory of fixed size (Martins et al. 2021).
 */
export type AttentionMethod = 'exact' | 'flash' | 'lsh' | 'performer' | 'continuous';

/** What a model does about L², about depth, and about d_ff. */
export interface Remedies {
  readonly attention: AttentionMethod;
  /** Activations are rebuilt from the outputs instead of stored. */
  readonly reversible: boolean;
  /** The feed-forward layer sees one slice of the sequence at a time. */
  readonly chunked: boolean;
}

/** A model whose costs are compared. */
export type Variant = (typeof VARIANTS)[number];

/** The compared models, in the order in which remedies are added. */
export const VARIANTS = [
  'transformer',
  'flash',
  'lsh',
  'reversible',
  'chunkedReversible',
  'reversibleLsh',
  'reformer',
  'performer',
  'infinityFormer',
] as const;

/** The remedies of each model. */
export const REMEDIES: Readonly<Record<Variant, Remedies>> = {
  transformer: { attention: 'exact', reversible: false, chunked: false },
  flash: { attention: 'flash', reversible: false, chunked: false },
  lsh: { attention: 'lsh', reversible: false, chunked: false },
  reversible: { attention: 'exact', reversible: true, chunked: false },
  chunkedReversible: { attention: 'exact', reversible: true, chunked: true },
  reversibleLsh: { attention: 'lsh', reversible: true, chunked: false },
  reformer: { attention: 'lsh', reversible: true, chunked: true },
  performer: { attention: 'performer', reversible: false, chunked: false },
  infinityFormer: { attention: 'continuous', reversible: false, chunked: false },
};
