import type { FrozenDefaults } from './frozenDefaults.ts';
import { SINCE_VERSION_1 } from './sinceVersion1.ts';
import { VERSION_1 } from './version1.ts';
import { VERSION_2 } from './version2.ts';

/** Every version that has been published, by its number. */
export const VERSIONS: Readonly<Record<number, FrozenDefaults>> = {
  1: { ...VERSION_1, parameters: { ...VERSION_1.parameters, ...SINCE_VERSION_1 } },
  2: VERSION_2,
};

/** The version that is written now. */
export const VERSION = 2;
