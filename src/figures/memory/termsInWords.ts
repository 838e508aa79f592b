import { evaluateProduct, type Factor, type Product } from '../../costs/formula.ts';
import { memoryFormula, type MemoryTermId } from '../../costs/memoryFormula.ts';
import { parameterCount } from '../../costs/parameters.ts';
import type { Sizes } from '../../costs/sizes.ts';
import { AS_IN_THE_TABLES } from './memoryCurves.ts';
import { withRemedies, type Remedy, type RemedySwitches } from './memoryLadder.ts';
import type { StackedTerm } from './memoryTerms.ts';

/** Factors by the words that stand for them, in the order in which they are written. */
const WORDS = [
  'bytesPerParameter',
  'parameters',
  'bytesPerValue',
  'batch',
  'layers',
  'heads',
  'count',
  'lengthSquared',
  'length',
  'rounds',
  'modelDim',
  'feedForwardDim',
  'slice',
] as const;

/** A factor of a term. `count` is a plain number, `rounds` stands for 1 + 2R, `slice` for f / C. */
export type Word = (typeof WORDS)[number];

/** One factor of a term in words. */
export interface WordFactor {
  readonly word: Word;
  /** What it multiplies with. */
  readonly value: number;
  /** What a remedy removes is struck, what takes its place is added. */
  readonly state: 'kept' | 'struck' | 'added';
  /** The remedy that struck or added it. */
  readonly by: Remedy | null;
}

/** One term of the peak in words, with what remedies have done to it. */
export interface WordTerm {
  readonly term: StackedTerm;
  readonly factors: readonly WordFactor[];
  /** By the factors that are not struck. */
  readonly bytes: number;
  /** Of the peak, in [0, 1]; 0 for a term that is not held at the peak. */
  readonly share: number;
  /** False for a branch that is rebuilt at another moment and holds less. */
  readonly atPeak: boolean;
  /** The remedy that brings the whole term along; null for one that a Transformer has. */
  readonly addedBy: Remedy | null;
}

/** Largest of a Transformer first. */
const ORDER = ['scores', 'feedForward', 'activations', 'streams', 'parameters'] as const;

type Term = Product<MemoryTermId>;

/** @returns the terms of a step's peak in words; struck are the factors of the Transformer that are gone */
export function termsInWords(switches: RemedySwitches, sizes: Sizes): readonly WordTerm[] {
  const { always, greatestOf } = memoryFormula(withRemedies(switches), AS_IN_THE_TABLES);
  const bytesOf = (term: Term) => evaluateProduct(term, sizes);
  const total = (terms: readonly Term[]) => terms.reduce((sum, term) => sum + bytesOf(term), 0);
  const branches = [...greatestOf].sort((one, other) => total(other) - total(one));
  const atPeak = [...always, ...(branches[0] ?? [])];
  const peak = total(atPeak);
  const first = memoryFormula('transformer', AS_IN_THE_TABLES).always;
  return ORDER.flatMap((term): WordTerm[] => {
    const isIt = ({ id }: Term) => id === term;
    const held = atPeak.find(isIt);
    const now = held ?? branches.flat().find(isIt);
    if (now === undefined) return [];
    const before = first.find(isIt);
    const bytes = bytesOf(now);
    return [
      {
        ...{ term, bytes, atPeak: held !== undefined },
        share: held === undefined ? 0 : bytes / peak,
        addedBy: before === undefined ? 'reversible' : null,
        factors: compare((before ?? now).factors, now.factors, switches, sizes),
      },
    ];
  });
}

/** @returns the term with the greatest share of the peak */
export function largestTerm(terms: readonly WordTerm[]): StackedTerm | null {
  const [first, ...others] = terms;
  if (first === undefined) return null;
  return others.reduce((most, each) => (each.share > most.share ? each : most), first).term;
}

function compare(
  before: readonly Factor[],
  now: readonly Factor[],
  switches: RemedySwitches,
  sizes: Sizes,
): WordFactor[] {
  const [old, current] = [wordsOf(before, sizes), wordsOf(now, sizes)];
  return WORDS.flatMap((word): WordFactor[] => {
    const [was, is] = [old.get(word), current.get(word)];
    if (is !== undefined) {
      const isAdded = was === undefined;
      return [
        { word, value: is, state: isAdded ? 'added' : 'kept', by: isAdded ? cause(word, switches) : null },
      ];
    }
    return was === undefined ? [] : [{ word, value: was, state: 'struck', by: cause(word, switches) }];
  });
}

/** The remedy that changes this factor. */
function cause(word: Word, { recompute }: RemedySwitches): Remedy {
  switch (word) {
    case 'layers':
      return 'reversible';
    case 'feedForwardDim':
    case 'slice':
      return 'slice';
    case 'rounds':
      return 'hash';
    default:
      return recompute ? 'recompute' : 'hash';
  }
}

/** Each word once, with what it multiplies with: lengths become a square, a sliced width the width of a slice. */
function wordsOf(factors: readonly Factor[], sizes: Sizes): ReadonlyMap<Word, number> {
  const isOfParameters = factors.includes('parameters');
  const isSliced = factors.includes('1/feedForwardChunks');
  const lengths = factors.filter((factor) => factor === 'tokens').length;
  return new Map(
    factors.flatMap((factor): [Word, number][] => {
      if (typeof factor === 'number') return [[isOfParameters ? 'bytesPerParameter' : 'count', factor]];
      switch (factor) {
        case 'parameters':
          return [['parameters', parameterCount(sizes)]];
        case 'tokens':
          return [lengths === 2 ? ['lengthSquared', sizes.tokens ** 2] : ['length', sizes.tokens]];
        case '1+2·hashRounds':
          return [['rounds', 1 + 2 * sizes.hashRounds]];
        case 'feedForwardDim':
          return isSliced
            ? [['slice', sizes.feedForwardDim / sizes.feedForwardChunks]]
            : [['feedForwardDim', sizes.feedForwardDim]];
        case 'bytesPerValue':
        case 'batch':
        case 'layers':
        case 'heads':
        case 'modelDim':
          return [[factor, sizes[factor]]];
        default:
          return [];
      }
    }),
  );
}
