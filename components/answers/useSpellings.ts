import { useMemo } from 'react';
import { layoutSpellings, type Spelling } from '../../src/figures/answers/spelling.ts';
import type { ShownRun } from '../../src/tasks/shownRun.ts';

/** @returns the spellings that there are of the run, by ascending rounds: those that it recorded */
export function useSpellings({ recording, pairs }: ShownRun): readonly Spelling[] {
  return useMemo(() => layoutSpellings(recording, pairs), [recording, pairs]);
}
