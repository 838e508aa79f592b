import type { FrozenDefaults } from './frozenDefaults.ts';
import { VERSION_1 } from './version1.ts';

/** The second version of addresses: one head, and with it other seeds; the story first; figures that open on what they teach. */
export const VERSION_2: FrozenDefaults = {
  parameters: {
    ...VERSION_1.parameters,
    heads: '1',
    'at.token': '50',
    'story.progress': '3',
    'attention.top': '1',
    'hashing.angles': '0,45,215',
    'memory.curveReformer': '0',
    'memory.recompute': '0',
    'memory.hash': '0',
    'memory.reversible': '0',
    'memory.slice': '0',
    'memory.measureTo': '256',
    'machine.blocks': '12',
    'machine.block': '5',
    'machine.moment': '26',
    'reversible.block': 'middle',
    'feedForward.wider': '32',
  },
  languages: {
    en: { ...VERSION_1.languages.en, seed: '290' },
    ru: {
      seed: '164',
      phrases: {
        16: 'похожие',
        32: 'похожие символы',
        64: 'похожие токены в одной корзине.',
        128: 'похожие токены в одной корзине, а новый раунд исправит опечатки',
        256: 'похожие токены в одной корзине; длинный текст сортируют по корзинам и режут на чанки, каждый видит себя и один чанк перед собой',
      },
    },
    ko: { ...VERSION_1.languages.ko, seed: '93' },
  },
};
