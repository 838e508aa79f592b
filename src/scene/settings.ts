import type { ReformerConfig, Preset } from '../config/reformerConfig.ts';
import { configProblems, type ConfigProblem } from '../config/reformerConfig.ts';
import { duplicationConfig } from '../tasks/duplication/duplicationConfig.ts';

/** What a person can set, rounds first. */
export interface Settings {
  /** Hash rounds, n_r. */
  readonly hashRounds: number;
  /** Buckets a round, n_b; an even number. */
  readonly buckets: number;
  /** Tokens in a chunk of the sorted sequence, m; a divisor of the length, at most half of it. */
  readonly chunkLength: number;
  /** Whose conventions the model follows. */
  readonly preset: Preset;
  /** Seed of the random rotations. */
  readonly seed: number;
  /** Length of the sequence, L. */
  readonly tokens: number;
  /** Reversible blocks. */
  readonly layers: number;
  /** Attention heads; the width stays, so more heads are narrower ones. */
  readonly heads: number;
  /** Trained ones that lie beside the page, where they fit; or drawn at random from the seed. */
  readonly weights: 'shipped' | 'random';
}

/** The default example's settings but for the seed, which each language has its own of. */
export const DEFAULT_SETTINGS: Omit<Settings, 'seed'> = {
  hashRounds: 2,
  buckets: 8,
  chunkLength: 8,
  preset: 'paper',
  tokens: 64,
  layers: 1,
  heads: 1,
  weights: 'shipped',
};

/** The networks that the page has: lengths, blocks and heads. */
export const OFFERED = {
  tokens: [16, 32, 64, 128, 256],
  layers: [1, 2, 4],
  heads: [1, 2, 4],
} as const satisfies Partial<Record<keyof Settings, readonly number[]>>;

/** Most hash rounds of a run. */
export const MOST_ROUNDS = 16;

/** Settings that are typed. */
export type TypedSetting = 'buckets' | 'chunkLength' | 'seed';

/** Bounds of what can be typed. A chunk as long as the sequence would leave nothing to hash. */
export function boundsOf(
  field: TypedSetting,
  { tokens }: Pick<Settings, 'tokens'>,
): readonly [number, number] {
  if (field === 'seed') return [0, 2_147_483_647];
  return field === 'buckets' ? [2, 64] : [2, tokens / 2];
}

const WIDTH = 64;

/** A setting that cannot be run, for a translator. */
export interface SettingProblem {
  readonly field: keyof Settings;
  readonly actual: string;
  readonly rule: 'bounds' | 'even' | 'divides';
  readonly required: string;
}

/** @returns what keeps these settings from being run; empty when nothing does */
export function settingProblems(settings: Settings): SettingProblem[] {
  const problems: SettingProblem[] = [];
  for (const field of ['buckets', 'chunkLength', 'seed'] as const) {
    const [least, most] = boundsOf(field, settings);
    const actual = settings[field];
    if (!Number.isInteger(actual) || actual < least || actual > most) {
      problems.push({ field, actual: String(actual), rule: 'bounds', required: `${least}–${most}` });
    }
  }
  return problems.length > 0 ? problems : configProblems(draftConfig(settings)).map(asSetting);
}

/** @returns the settings with an even number of buckets and a chunk that divides the length, each the nearest below */
export function nearestSettings(settings: Settings): Settings {
  const { buckets, tokens } = settings;
  const [least, most] = boundsOf('chunkLength', settings);
  let chunkLength = Math.min(most, Math.max(least, settings.chunkLength));
  while (chunkLength > least && tokens % chunkLength !== 0) chunkLength--;
  return { ...settings, buckets: buckets - (buckets % 2), chunkLength };
}

/**
 * @throws RangeError when the settings cannot be run; ask `settingProblems` first
 */
export function configOf(settings: Settings): ReformerConfig {
  return duplicationConfig(settings.tokens, changesOf(settings));
}

/** The config of settings that need not be sound. */
export function draftConfig(settings: Settings): ReformerConfig {
  return { ...duplicationConfig(settings.tokens), ...changesOf(settings) };
}

/** The width stays: more heads are narrower ones. */
function changesOf(settings: Settings): Partial<ReformerConfig> {
  return {
    hashRounds: settings.hashRounds,
    bucketFactors: [settings.buckets],
    chunkLength: settings.chunkLength,
    preset: settings.preset,
    layers: Array.from({ length: settings.layers }, () => 'lsh' as const),
    heads: settings.heads,
    headDim: WIDTH / settings.heads,
  };
}

const FIELDS: Readonly<Record<string, keyof Settings>> = {
  bucketFactors: 'buckets',
  chunkLength: 'chunkLength',
};

function asSetting({ field, actual, rule, required }: ConfigProblem): SettingProblem {
  return { field: FIELDS[field] ?? 'tokens', actual, rule: rule === 'even' ? 'even' : 'divides', required };
}
