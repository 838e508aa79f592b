import type { FrozenDefaults } from './frozenDefaults.ts';

/** The first version of addresses: two heads, one block, eight buckets, two rounds. */
export const VERSION_1: FrozenDefaults = {
  parameters: {
    figure: 'none',
    rounds: '2',
    buckets: '8',
    chunkLength: '8',
    preset: 'paper',
    tokens: '64',
    layers: '1',
    heads: '2',
    weights: 'shipped',
    'at.layer': '0',
    'at.head': '0',
    'at.round': '0',
    'at.token': '36',
    'at.key': 'none',
    'at.chunk': 'none',
    'at.pinned': '0',
    'machine.residual': 'none',
    'machine.moment': '2',
    'machine.opened': 'none',
    'tape.source': 'run',
    'tape.progress': '4',
    'tape.matrices': 'four',
    'tape.classicToken': '0',
    'tape.classicKey': 'none',
    'tape.classicChunk': 'none',
    'tape.classicPinned': '0',
  },
  languages: {
    en: {
      seed: '61',
      phrases: {
        16: 'similar',
        32: 'similar letters',
        64: 'similar tokens meet in a bucket',
        128: 'similar tokens meet in a bucket, and one more round mends typos',
        256: 'similar tokens meet in a bucket; a longer text is sorted by bucket and cut into chunks, and each chunk sees itself and one back',
      },
    },
    ru: {
      seed: '226',
      phrases: {
        16: 'похожие',
        32: 'похожие символы',
        64: 'похожие токены падают в корзину',
        128: 'похожие токены падают в корзину, а новый раунд исправляет буквы',
        256: 'похожие токены падают в корзину; длинный текст сортируется по корзинам, режется на блоки, и токен видит лишь два соседних блока',
      },
    },
    ko: {
      seed: '121',
      phrases: {
        16: '비슷한 토큰은',
        32: '비슷한 토큰끼리는 모여 있다',
        64: '비슷한 토큰끼리는 같은 버킷에 모여서 서로를 꼭 바라본다',
        128: '비슷한 토큰끼리는 같은 버킷에 모여서 서로를 꼭 바라본다. 라운드가 많으면 놓친 토큰도 다시 만나서 바로 이어진다',
        256: '비슷한 토큰끼리는 같은 버킷에 모여서 서로를 꼭 바라본다. 라운드가 많으면 놓친 토큰도 다시 만나서 바로 본다. 같은 버킷에 모여도 너무 멀면 못 본다. 비슷한 토큰끼리도 서로를 놓친다. 라운드를 더 하면 꼭 다시 만나게 된다.',
      },
    },
  },
};
