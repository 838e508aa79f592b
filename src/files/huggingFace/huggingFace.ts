import * as v from 'valibot';
import { ACTIVATIONS, HUGGING_FACE_LAYERS, huggingFaceFields, SAME_FIELDS } from './huggingFaceFields.ts';
import type { AttentionKind } from '../../config/attentionKinds.ts';
import { chooseBucketFactors } from '../../config/bucketRule.ts';
import { configProblems, parseConfig, type ReformerConfig } from '../../config/reformerConfig.ts';

/** A `config.json` of transformers' Reformer, every field spelled out. */
export type HuggingFaceConfig = v.InferOutput<typeof huggingFaceFields> &
  typeof WITHOUT_COUNTERPART & {
    readonly num_hidden_layers: number;
    readonly architectures: readonly string[];
  };

/** A config that was read, and the fields that it does not carry over. */
export interface ReadConfig {
  readonly config: ReformerConfig;
  /** Names of the given fields that writing the config back would lose: unknown ones, details of training, seeds. */
  readonly ignored: readonly string[];
  /** Factors of the number of buckets where the config leaves it open, chosen for the longest sequence; else null. */
  readonly chosenBuckets: readonly number[] | null;
}

/** What transformers has and this program has not, at the values that ask for nothing. */
const WITHOUT_COUNTERPART = {
  hash_seed: null,
  local_attention_probs_dropout_prob: 0,
  chunk_size_lm_head: 0,
  pad_token_id: 0,
  eos_token_id: 2,
} as const;

/**
 * Fields that say nothing when they hold what transformers assumes, and are therefore not written.
 * `lsh_attention_probs_dropout_prob` must not be: transformers 5.18.0 takes 0.0 only, which JavaScript writes as 0.
 */
const ASSUMED = {
  lsh_attention_probs_dropout_prob: 0,
  axial_norm_std: 1,
  initializer_range: 0.02,
  use_cache: true,
  bos_token_id: null,
  classifier_dropout: null,
} as const;

/** Our names of fields, as they begin a message, in Hugging Face's. */
const THEIR_NAMES: ReadonlyMap<string, string> = new Map([
  ...Object.entries(SAME_FIELDS).map(([theirs, ours]) => [ours, theirs] as const),
  ['maxTokens', 'max_position_embeddings'],
  ['bucketFactors', 'num_buckets'],
  ['layers', 'attn_layers'],
  ['positions.shape', 'axial_pos_shape'],
  ['positions.dims', 'axial_pos_embds_dim'],
]);

/**
 * Reads the fields of a `config.json`; absent ones are what transformers assumes. With axial positions the longest
 * sequence is the grid's size. Dropout is read as the share of each branch's output; transformers also drops
 * embeddings and the inside of the feed-forward layer, in training only.
 *
 * @throws RangeError naming each offending field, its value and what is required
 */
export function fromHuggingFaceConfig(json: unknown): ReadConfig {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    throw new RangeError(`the config is ${JSON.stringify(json)}; it must be an object of fields`);
  const given = json as Readonly<Record<string, unknown>>;
  const parsed = v.safeParse(huggingFaceFields, given);
  if (!parsed.success) {
    const problems = parsed.issues.map((issue) => {
      const field = String(issue.path?.[0].key);
      return `${field} is ${JSON.stringify(given[field])}; it must be ${issue.message}`;
    });
    throw new RangeError([...new Set(problems)].join('; '));
  }
  const theirs = parsed.output;
  const [rows, columns] = theirs.axial_pos_shape;
  const maxTokens = theirs.axial_pos_embds ? rows * columns : theirs.max_position_embeddings;
  const ours = {
    ...Object.fromEntries(
      Object.entries(SAME_FIELDS).map(([name, own]) => [own, theirs[name as keyof typeof SAME_FIELDS]]),
    ),
    maxTokens,
    feedForwardChunks: slices(theirs.chunk_size_feed_forward, maxTokens),
    activation: ACTIVATIONS[theirs.hidden_act],
    residual: 'reversible',
    preset: 'huggingface',
    bucketFactors: bucketFactors(theirs, maxTokens),
    positions: theirs.axial_pos_embds
      ? { kind: 'axial', shape: theirs.axial_pos_shape, dims: theirs.axial_pos_embds_dim }
      : { kind: 'learned' },
  };
  const problems = configProblems(ours).map(({ message }) =>
    message.replace(/^[\w.]+/, (name) => THEIR_NAMES.get(name) ?? name),
  );
  if (problems.length > 0) throw new RangeError(problems.join('; '));
  const config = parseConfig(ours);
  const kept: Readonly<Record<string, unknown>> = { ...ASSUMED, ...toHuggingFaceConfig(config) };
  const isChosen = theirs.num_buckets === null && theirs.attn_layers.includes('lsh');
  const isIgnored = (name: string) =>
    JSON.stringify(kept[name]) !== JSON.stringify(given[name]) &&
    !(name === 'num_buckets' && given[name] === null);
  return {
    config,
    ignored: Object.keys(given).filter(isIgnored),
    chosenBuckets: isChosen ? config.bucketFactors : null,
  };
}

/** @throws RangeError naming what transformers' Reformer has no counterpart for: a layer's kind, the residual */
export function toHuggingFaceConfig(config: ReformerConfig): HuggingFaceConfig {
  const { layers, residual, positions, maxTokens, feedForwardChunks, bucketFactors: factors } = config;
  for (const [layer, kind] of layers.entries()) {
    if (!(HUGGING_FACE_LAYERS as readonly AttentionKind[]).includes(kind))
      throw new RangeError(
        `layer ${layer} is ${kind}; Hugging Face's Reformer needs ${HUGGING_FACE_LAYERS.join(' or ')}`,
      );
  }
  if (residual !== 'reversible')
    throw new RangeError(`residual is ${residual}; Hugging Face's Reformer needs reversible`);
  const activation = Object.entries(ACTIVATIONS).find(([, own]) => own === config.activation);
  return {
    ...v.parse(huggingFaceFields, {
      ...Object.fromEntries(Object.entries(SAME_FIELDS).map(([name, own]) => [name, config[own]])),
      max_position_embeddings: maxTokens,
      chunk_size_feed_forward: feedForwardChunks === 1 ? 0 : maxTokens / feedForwardChunks,
      hidden_act: activation?.[0],
      num_buckets: factors.length === 1 ? factors[0] : factors,
      axial_pos_embds: positions.kind === 'axial',
      ...(positions.kind === 'axial' && {
        axial_pos_shape: positions.shape,
        axial_pos_embds_dim: positions.dims,
      }),
    }),
    ...WITHOUT_COUNTERPART,
    num_hidden_layers: layers.length,
    architectures: [config.causal ? 'ReformerModelWithLMHead' : 'ReformerForMaskedLM'],
  };
}

function slices(size: number, tokens: number): number {
  if (size === 0) return 1;
  if (tokens % size !== 0)
    throw new RangeError(`chunk_size_feed_forward is ${size}; it must divide the length ${tokens}`);
  return tokens / size;
}

/** A network that never hashes has buckets all the same: two, the fewest. */
function bucketFactors(
  { num_buckets: given, attn_layers: layers, ...theirs }: v.InferOutput<typeof huggingFaceFields>,
  tokens: number,
): readonly number[] {
  if (given !== null) return typeof given === 'number' ? [given] : given;
  const chunkLength = theirs.lsh_attn_chunk_length;
  if (!layers.includes('lsh') || tokens <= chunkLength) return [2];
  // transformers chooses at the first sequence that it sees.
  return chooseBucketFactors(tokens, chunkLength, theirs.max_position_embeddings);
}
