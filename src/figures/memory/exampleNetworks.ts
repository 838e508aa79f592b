import type { ReformerConfig } from '../../config/reformerConfig.ts';
import { LARGE_MODEL, SMALL_MODEL } from '../../costs/exampleModels.ts';
import type { SizesWithoutTokens } from '../../costs/sizes.ts';

/** The shown run's network and length, as far as costs depend on them. */
export interface RunSizes extends SizesWithoutTokens {
  readonly tokens: number;
}

/** @returns the sizes of a run's network; its slices are neglected like those of the examples */
export function runSizes(config: ReformerConfig): RunSizes {
  const { modelDim, feedForwardDim, heads, hashRounds, chunkLength, maxTokens } = config;
  return {
    ...LARGE_MODEL,
    modelDim,
    feedForwardDim,
    heads,
    hashRounds,
    chunkLength,
    layers: config.layers.length,
    tokens: maxTokens,
  };
}

/** Networks that are one press away. */
export type Setting = 'large' | 'small' | 'run';

/** @returns the sizes of a setting; null when there is no run */
export function sizesOf(setting: Setting, run: RunSizes | null): SizesWithoutTokens | null {
  if (setting === 'large') return LARGE_MODEL;
  if (setting === 'small') return SMALL_MODEL;
  if (run === null) return null;
  const fields = Object.keys(LARGE_MODEL) as (keyof SizesWithoutTokens)[];
  // The type of `fromEntries` forgets which keys it was given.
  return Object.fromEntries(fields.map((field) => [field, run[field]])) as unknown as SizesWithoutTokens;
}

/** @returns which setting these sizes are; `own` when somebody has changed them */
export function settingOf(sizes: SizesWithoutTokens, run: RunSizes | null): Setting | 'own' {
  const settings = ['large', 'small', 'run'] as const;
  const fields = Object.keys(LARGE_MODEL) as (keyof SizesWithoutTokens)[];
  const same = settings.find((setting) => {
    const candidate = sizesOf(setting, run);
    return candidate !== null && fields.every((field) => candidate[field] === sizes[field]);
  });
  return same ?? 'own';
}
