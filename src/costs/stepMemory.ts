import type { MeasuredVariant } from '../protocol/memoryPoints.ts';
import { evaluateProduct, type Factor, type Formula, type Product } from './formula.ts';
import type { Sizes } from './sizes.ts';

/** What the bytes of a step hold, parameters and optimiser apart. */
export type StepTermId = 'gradients' | 'activations' | 'feedForward' | 'scores' | 'sorted' | 'bucketIds';

type Term = Product<StepTermId>;

/**
 * Peak bytes of a training step of this implementation, without parameters and optimiser: which tensors are alive at
 * the largest moment, counted on its tape. The formulas of `memoryFormula` count what a backward pass needs.
 * TensorFlow.js holds more, and the factors say how much: it keeps every cotangent until the whole backward pass is
 * done, which doubles a stored stack, and exact attention meets two more matrices of scores, and four of masks, on the
 * way. Under reversibility only one branch at a time pays for that.
 */
export function stepMemoryFormula(variant: MeasuredVariant): Formula<StepTermId> {
  switch (variant) {
    case 'transformer':
      return {
        always: [
          ...stored(27),
          perLayer('scores', 'heads', 'tokens', 'tokens'),
          ...METHOD_SCORES,
          ALL_GRADIENTS,
        ],
        greatestOf: [],
      };
    case 'lsh':
      return {
        always: [...stored(22), ...storedSorting, ALL_GRADIENTS],
        greatestOf: [[activations(16)], [activations(2), ...WINDOWS]],
      };
    case 'storedReformer':
      return {
        always: [...stored(22), ...storedSorting, ALL_GRADIENTS],
        greatestOf: [[activations(23)], [activations(9), ...WINDOWS]],
      };
    case 'reversible':
      return {
        always: [BLOCK_GRADIENTS],
        greatestOf: [
          [activations(17), term('scores', 'heads', 'tokens', 'tokens'), ...METHOD_SCORES],
          slices(1),
        ],
      };
    case 'reversibleLsh':
    case 'reformer':
      return {
        always: [BLOCK_GRADIENTS, perLayer('bucketIds', 'heads', 'hashRounds', 'tokens')],
        greatestOf: [
          [activations(22), ...SORTING],
          [activations(9), ...SORTING, ...WINDOWS],
          slices(variant === 'reformer' ? '1/feedForwardChunks' : 1),
        ],
      };
  }
}

/** @returns bytes by what they hold; of alternative sums only the greatest counts */
export function stepMemory(variant: MeasuredVariant, sizes: Sizes): (Term & { readonly bytes: number })[] {
  const { always, greatestOf } = stepMemoryFormula(variant);
  const evaluate = (terms: readonly Term[]) =>
    terms.map((each) => ({ ...each, bytes: evaluateProduct(each, sizes) }));
  const total = (terms: readonly { readonly bytes: number }[]) =>
    terms.reduce((sum, { bytes }) => sum + bytes, 0);
  const alternatives = greatestOf.map(evaluate);
  const greatest = alternatives.reduce((most, each) => (total(each) > total(most) ? each : most), []);
  return [...evaluate(always), ...greatest];
}

function term(id: StepTermId, ...factors: Factor[]): Term {
  return { id, factors: ['bytesPerValue', 'batch', ...factors] };
}

function perLayer(id: StepTermId, ...factors: Factor[]): Term {
  return term(id, 'layers', ...factors);
}

function activations(count: number): Term {
  return term('activations', count, 'tokens', 'modelDim');
}

function stored(widths: number): Term[] {
  return [
    perLayer('activations', widths, 'tokens', 'modelDim'),
    perLayer('feedForward', 4, 'tokens', 'feedForwardDim'),
  ];
}

/** The feed-forward branch differentiated over a share of the sequence. */
function slices(share: Factor): Term[] {
  return [activations(11), term('feedForward', 5, 'tokens', 'feedForwardDim', share)];
}

const ALL_GRADIENTS: Term = { id: 'gradients', factors: ['bytesPerValue', 'parameters'] };
const BLOCK_GRADIENTS: Term = { id: 'gradients', factors: ['bytesPerValue', 'parameters', '1/layers'] };

/** Scores and masks that exact attention meets on the way, whatever the number of layers. */
const METHOD_SCORES = [
  term('scores', 2, 'heads', 'tokens', 'tokens'),
  { id: 'scores', factors: ['bytesPerValue', 4, 'tokens', 'tokens'] },
] as const satisfies readonly Term[];

/** Queries, keys, values and outputs in sorted order, and the numbers a slot has. */
const SORTING = [
  term('sorted', 13, 'hashRounds', 'tokens', 'modelDim'),
  term('sorted', 13, 'heads', 'hashRounds', 'tokens'),
] as const satisfies readonly Term[];

const storedSorting = SORTING.map(({ id, factors }): Term => ({ id, factors: ['layers', ...factors] }));

/** What the backward pass of one layer's windows holds besides: what is done to each score of a window of two chunks. */
const WINDOWS = [
  term('scores', 2, 'heads', 'hashRounds', 'tokens', 'chunkLength'),
  term('sorted', 3, 'hashRounds', 'tokens', 'modelDim'),
  term('sorted', 3, 'heads', 'hashRounds', 'tokens'),
] as const satisfies readonly Term[];
