import { cite } from './citation.ts';

const PAPER = {
  authors: 'Nikita Kitaev, Łukasz Kaiser, Anselm Levskaya',
  title: 'Reformer: The Efficient Transformer',
  year: 2020,
  url: 'https://arxiv.org/abs/2001.04451',
} as const;

const BLOG = {
  authors: 'Patrick von Platen',
  title: 'The Reformer - Pushing the limits of language modeling',
  year: 2020,
  url: 'https://huggingface.co/blog/reformer',
} as const;

const ARENA = {
  authors:
    'Yi Tay, Mostafa Dehghani, Samira Abnar, Yikang Shen, Dara Bahri, Philip Pham, Jinfeng Rao, Liu Yang, Sebastian Ruder, Donald Metzler',
  title: 'Long Range Arena: A Benchmark for Efficient Transformers',
  year: 2021,
  url: 'https://arxiv.org/abs/2011.04006',
} as const;

/** One activation of a 64K-token batch: float32 values [batch, tokens, modelDim]; the paper calls it 2 GB (2 · 2³⁰). */
export const ONE_ACTIVATION = {
  source: cite(PAPER, '§1'),
  batch: 8,
  tokens: 65_536,
  modelDim: 1024,
  bytesPerValue: 4,
} as const;

/**
 * Inference of google/reformer-enwik8, batch 1, on an 11 GB GPU; `null` is out of memory. The benchmark calls its
 * column MB and prints bytes >> 20, mebibytes.
 *
 * @see huggingface/transformers, benchmark_utils.py, `bytes_to_mega_bytes`
 */
export const INFERENCE_MEMORY = {
  source: cite(BLOG, '1. Reformer Self-Attention Layer, Benchmark'),
  tokens: [2048, 4096, 8192, 16_384, 32_768],
  /** The length, as printed, at which global attention ran out of memory, in the place of 16,384. */
  lastGlobalTokens: 16_386,
  /** 32,768 was not tried with global attention. */
  mebibytes: { global: [1465, 2757, 7893, null], lshAndLocal: [1785, 2621, 4281, 7607, null] },
} as const;

/** Training of bert-base-uncased and of reformer-enwik8 with one hash round, batch 8, 512 tokens; mebibytes as above. */
export const TRAINING_MEMORY = {
  source: cite(BLOG, '3. Reversible Residual Layers, Benchmark'),
  layers: [4, 8, 12],
  mebibytes: { bert: [4103, 5759, 7415], reformer: [4607, 4987, 5367] },
} as const;

/** Inference of reformer-enwik8, batch 8, without and with feed-forward slices of one token; mebibytes as above. */
export const FEED_FORWARD_CHUNKING = {
  source: cite(BLOG, '2. Chunked Feed Forward Layers, Benchmark'),
  runs: [
    { tokens: 1024, feedForwardDim: 4096, heads: 8, mebibytes: { whole: 4281, chunked: 4309 } },
    { tokens: 4096, feedForwardDim: 16_384, heads: 2, mebibytes: { whole: 9087, chunked: 6011 } },
  ],
} as const;

/** Training on byte-level text classification, batch 32, 4 × 4 TPU v3; memory is per device. */
export const LONG_RANGE_ARENA = {
  source: cite(ARENA, 'Table 2'),
  /** As printed: 1K, 2K, 3K, 4K. */
  kilotokens: [1, 2, 3, 4],
  stepsPerSecond: {
    transformer: [8.1, 4.9, 2.3, 1.4],
    reformer: [4.4, 2.2, 1.5, 1.1],
    performer: [9.5, 9.4, 8.7, 8.0],
  },
  gigabytes: {
    transformer: [0.85, 2.65, 5.51, 9.48],
    reformer: [0.48, 0.99, 1.53, 2.28],
    performer: [0.37, 0.59, 0.82, 1.06],
  },
} as const;

/** Accuracy in percent on the duplication task: 1 layer, modelDim = feedForwardDim = 256, 4 heads, 1024 tokens, 150K steps. */
export const DUPLICATION_ACCURACY = {
  source: cite(PAPER, 'Table 2'),
  /** Columns: attention at evaluation. */
  evaluatedWith: ['full', 'lsh8', 'lsh4', 'lsh2', 'lsh1'],
  trainedWith: {
    full: [100, 94.8, 92.5, 76.9, 52.5],
    lsh4: [0.8, 100, 99.9, 99.4, 91.9],
    lsh2: [0.8, 100, 99.9, 98.1, 86.8],
    lsh1: [0.8, 99.9, 99.6, 94.8, 77.9],
  },
} as const;
