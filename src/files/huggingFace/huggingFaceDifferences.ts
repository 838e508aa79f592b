import type { Preset, ReformerConfig } from '../../config/reformerConfig.ts';
import { HUGGING_FACE_LAYERS } from './huggingFaceFields.ts';
import type { StoredTensor } from '../safetensors.ts';

/** A network with its parameters under the names that both programs use. */
export interface StoredModel {
  readonly config: ReformerConfig;
  readonly tensors: ReadonlyMap<string, StoredTensor>;
}

const UNSCALED =
  'logits are divided by √headDim; there they are not (with query_key weights divided by √headDim they are equal)';

/** What transformers' LSH attention does otherwise than ours under a preset. */
const OF_PRESET: Readonly<Record<Preset, readonly string[]>> = {
  paper: [
    'a query sees its own bucket only; there, its whole window',
    'a key seen in several rounds counts once; there, once in each round',
    UNSCALED,
  ],
  huggingface: [],
  trax: [],
  lucidrains: [
    'padded tokens hash as others do and see nothing; there, they share an extra bucket',
    UNSCALED,
  ],
};

const CHUNKS_AFTER = { lsh: 'chunksAfter', local: 'localChunksAfter' } as const;

/** A sentence for each thing that transformers does otherwise with the same weights. */
export function differencesFromHuggingFace({ config, tensors }: StoredModel): string[] {
  const { preset, layers, causal } = config;
  const found = layers.includes('lsh') ? OF_PRESET[preset].map((each) => `preset ${preset}: ${each}`) : [];
  for (const kind of HUGGING_FACE_LAYERS) {
    const after = config[CHUNKS_AFTER[kind]];
    if (layers.includes(kind) && causal && after > 0)
      found.push(`${kind}_num_chunks_after is ${after}; there, a causal language model needs 0`);
  }
  if (config.dropout > 0)
    found.push('dropout is of the two branches; there, also of embeddings and within the feed-forward layer');
  if (tensors.get('lm_head.bias')?.data.some((value) => value !== 0) === true)
    found.push('lm_head.bias is added to the logits; transformers 4.42 adds it, 5.18.0 does not');
  return found;
}
