import { bucketCount, type ReformerConfig } from '../config/reformerConfig.ts';
import { boundsOf, draftConfig, MOST_ROUNDS, nearestSettings, OFFERED, type Settings } from './settings.ts';

/** What of a network the page's own must have in common with it for its weights to be run here. */
const SAME = [
  'vocabulary',
  'modelDim',
  'headDim',
  'feedForwardDim',
  'activation',
  'residual',
  'causal',
  'chunksBefore',
  'chunksAfter',
  'layerNormEpsilon',
] as const satisfies readonly (keyof ReformerConfig)[];

/** Why the page cannot show a network: a field, what it is, and what it would have to be. */
export interface NetworkProblem {
  readonly field: keyof ReformerConfig;
  readonly actual: string;
  readonly required: string;
}

/** @returns the settings with which the page runs such a network, or why it cannot */
export function settingsForNetwork(config: ReformerConfig, settings: Settings): Settings | NetworkProblem {
  const { maxTokens, layers, heads, positions } = config;
  const problem = (field: keyof ReformerConfig, actual: unknown, required: unknown): NetworkProblem => ({
    field,
    actual: String(actual),
    required: String(required),
  });
  const isOffered = (field: keyof typeof OFFERED, value: number) =>
    (OFFERED[field] as readonly number[]).includes(value);
  if (!isOffered('tokens', maxTokens)) return problem('maxTokens', maxTokens, OFFERED.tokens.join(', '));
  if (!isOffered('heads', heads)) return problem('heads', heads, OFFERED.heads.join(', '));
  const other = layers.find((kind) => kind !== 'lsh');
  if (other !== undefined) return problem('layers', other, 'lsh');
  if (!isOffered('layers', layers.length)) return problem('layers', layers.length, OFFERED.layers.join(', '));
  if (positions.kind !== 'learned') return problem('positions', positions.kind, 'learned');
  const set = {
    ...settings,
    tokens: maxTokens,
    layers: layers.length,
    heads,
    hashRounds: config.hashRounds,
    preset: config.preset,
    buckets: bucketCount(config),
    chunkLength: config.chunkLength,
    weights: 'shipped',
  } as const;
  const own = draftConfig(nearestSettings(set));
  const field = SAME.find((each) => own[each] !== config[each]);
  if (field !== undefined) return problem(field, config[field], own[field]);
  // Rounds, buckets and chunks are no part of the weights: what the page does not offer becomes what is nearest.
  const [least, most] = boundsOf('buckets', set);
  return nearestSettings({
    ...set,
    buckets: Math.min(most, Math.max(least, set.buckets)),
    hashRounds: Math.min(MOST_ROUNDS, set.hashRounds),
  });
}
