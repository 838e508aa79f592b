import { evaluateProduct, type Product } from './formula.ts';
import { memoryFormula, type MemoryOptions, type MemoryTermId } from './memoryFormula.ts';
import type { Sizes } from './sizes.ts';
import type { Remedies, Variant } from './variants.ts';

/** One layer of a stack of bytes; its factors multiply to its bytes. */
export interface MemoryTerm extends Product<MemoryTermId> {
  readonly bytes: number;
}

/**
 * Peak bytes of a training step by what they hold. Of a reversible model's two branches only the greater counts: they
 * are rebuilt one after the other.
 */
export function trainingMemory(
  model: Variant | Remedies,
  sizes: Sizes,
  options?: MemoryOptions,
): MemoryTerm[] {
  const formula = memoryFormula(model, options);
  const evaluate = (terms: readonly Product<MemoryTermId>[]) =>
    terms.map((term) => ({ ...term, bytes: evaluateProduct(term, sizes) }));
  const greatest = formula.greatestOf
    .map(evaluate)
    .reduce<MemoryTerm[]>((most, terms) => (totalBytes(terms) > totalBytes(most) ? terms : most), []);
  return [...evaluate(formula.always), ...greatest];
}

/** Bytes of all terms together. */
export function totalBytes(terms: readonly MemoryTerm[]): number {
  return terms.reduce((total, { bytes }) => total + bytes, 0);
}
