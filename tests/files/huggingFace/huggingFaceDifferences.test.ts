import { ready, setBackend } from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { beforeAll, describe, expect, it } from 'vitest';
import type { StoredModel } from '../../../src/files/huggingFace/huggingFaceDifferences.ts';
import { writeHuggingFaceModel } from '../../../src/files/huggingFace/huggingFaceWeights.ts';
import type { ReformerConfig } from '../../../src/config/reformerConfig.ts';
import type { StoredTensor } from '../../../src/files/safetensors.ts';
import { initialWeights } from '../../../src/reformer/initialise.ts';
import { seededInputs } from '../../../src/reformer/inputs.ts';
import { loadWeights } from '../../../src/reformer/loadWeights.ts';
import { Reformer } from '../../../src/reformer/model.ts';
import { expectClose, inScope, largestDifference } from '../../support/arrays.ts';
import { tinyConfig } from '../../support/tinyModel.ts';

beforeAll(async () => {
  await setBackend('cpu');
  await ready();
});

const config = tinyConfig(16, { preset: 'huggingface', layers: ['lsh', 'local'] });
const model: StoredModel = { config, tensors: initialWeights(config, 1) };

describe('writing weights for transformers', () => {
  it('needs every tensor, the head too', () => {
    const tensors = new Map([...model.tensors].filter(([name]) => !name.startsWith('lm_head.')));
    expect(() => writeHuggingFaceModel({ config, tensors })).toThrow(/hold no lm_head\.bias/);
  });

  it.each<[Partial<ReformerConfig>, RegExp[]]>([
    [{}, []],
    [{ preset: 'trax' }, []],
    [{ preset: 'paper' }, [/own bucket/, /counts once/, /divided by √headDim/]],
    [{ preset: 'lucidrains' }, [/padded tokens/, /divided by √headDim/]],
    [{ preset: 'paper', layers: ['local', 'local'] }, []],
    [{ chunksAfter: 1 }, [/lsh_num_chunks_after is 1; there, a causal language model needs 0/]],
    [{ dropout: 0.1 }, [/dropout/]],
  ])('says what transformers does otherwise: %j', (changes, expected) => {
    const changed = { ...config, ...changes };
    const tensors = initialWeights(changed, 1);
    const { differences } = writeHuggingFaceModel({ config: changed, tensors });
    expect(differences).toEqual(expected.map((each) => expect.stringMatching(each) as string));
  });

  it('says that one version does not add the bias of the head', () => {
    const tensors = new Map(model.tensors).set('lm_head.bias', {
      shape: [8],
      data: new Float32Array(8).fill(1),
    });
    const { differences } = writeHuggingFaceModel({ config, tensors });
    expect(differences).toEqual([expect.stringMatching(/^lm_head\.bias is added/)]);
  });

  it('query_key weights divided by √headDim make the logits of preset lucidrains those of huggingface', () =>
    inScope(async () => {
      const divided = new Map(model.tensors);
      const root = Math.sqrt(config.headDim);
      for (const [name, { shape, data }] of divided) {
        if (name.endsWith('query_key.weight'))
          divided.set(name, { shape, data: data.map((each) => each / root) });
      }
      const ids = Int32Array.from({ length: 16 }, (_, position) => (position * 5) % 8);
      const logits = (preset: ReformerConfig['preset'], weights: ReadonlyMap<string, StoredTensor>) => {
        const own = { ...config, preset };
        return new Reformer(own, loadWeights(own, weights)).forward(seededInputs(own, ids, 3)).data();
      };
      const expected = await logits('lucidrains', model.tensors);
      expectClose(await logits('huggingface', divided), expected, 1e-5);
      expect(largestDifference(await logits('huggingface', model.tensors), expected)).toBeGreaterThan(1e-3);
    }));
});
