import { cite, type Citation } from './citation.ts';

/** Longest sequence that a published model reads at once. */
export interface ContextWindow {
  readonly id: 'bert' | 'gpt3' | 'llama2' | 'reformer' | 'claim';
  readonly tokens: number;
  readonly source: Citation;
}

/** Context windows over the years in which attention was made longer, shortest first. */
export const CONTEXT_WINDOWS: readonly ContextWindow[] = [
  {
    id: 'bert',
    tokens: 512,
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
    tokens: 2048,
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
    tokens: 4096,
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
    tokens: 65_536,
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
    tokens: 1_000_000,
    source: cite(
      {
        authors: 'Nikita Kitaev, Łukasz Kaiser',
        title: 'Reformer: The Efficient Transformer (Google AI Blog)',
        year: 2020,
        url: 'https://research.google/blog/reformer-the-efficient-transformer/',
      },
      '2020-01-16',
    ),
  },
];
