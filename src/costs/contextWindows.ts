import { cite, type Citation } from './citation.ts';

/** Longest sequence that a published model reads at once. */
export interface ContextWindow {
  readonly id: 'bert' | 'gpt3' | 'llama2' | 'reformer' | 'claim';
  readonly length: number;
  /** What `length` counts; a word is a token or more. */
  readonly unit: 'tokens' | 'words';
  readonly source: Citation;
}

/** What the announced model is to fit into: “up to 1 million words, all on a single accelerator and using only 16GB”. */
export const ANNOUNCED_BYTES = 16e9;

/** Context windows over the years in which attention was made longer, shortest first. */
export const CONTEXT_WINDOWS: readonly ContextWindow[] = [
  {
    id: 'bert',
    length: 512,
    unit: 'tokens',
    source: cite(
      {
        authors: 'Jacob Devlin, Ming-Wei Chang, Kenton Lee, Kristina Toutanova',
        title: 'BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding',
        year: 2019,
        url: 'https://arxiv.org/abs/1810.04805',
      },
      'A.2',
    ),
  },
  {
    id: 'gpt3',
    length: 2048,
    unit: 'tokens',
    source: cite(
      {
        authors: 'Tom B. Brown et al.',
        title: 'Language Models are Few-Shot Learners',
        year: 2020,
        url: 'https://arxiv.org/abs/2005.14165',
      },
      '§2.1',
    ),
  },
  {
    id: 'llama2',
    length: 4096,
    unit: 'tokens',
    source: cite(
      {
        authors: 'Hugo Touvron et al.',
        title: 'Llama 2: Open Foundation and Fine-Tuned Chat Models',
        year: 2023,
        url: 'https://arxiv.org/abs/2307.09288',
      },
      'Table 1',
    ),
  },
  {
    id: 'reformer',
    length: 65_536,
    unit: 'tokens',
    source: cite(
      {
        authors: 'Nikita Kitaev, Łukasz Kaiser, Anselm Levskaya',
        title: 'Reformer: The Efficient Transformer',
        year: 2020,
        url: 'https://arxiv.org/abs/2001.04451',
      },
      '§5',
    ),
  },
  {
    id: 'claim',
    length: 1_000_000,
    unit: 'words',
    source: cite(
      {
        authors: 'Nikita Kitaev, Łukasz Kaiser',
        title: 'Reformer: The Efficient Transformer',
        year: 2020,
        url: 'https://research.google/blog/reformer-the-efficient-transformer/',
      },
      'Google AI Blog',
    ),
  },
];
