import { engine } from '@tensorflow/tfjs-core';
import { runFull, runLocal, runLSH } from './attentionCases.ts';
import type { Comparison } from './comparison.ts';
import type { GoldenCase } from './goldenCase.ts';
import { runBucketRule, runHash } from './hashCases.ts';
import { runLucidrains } from './lucidrainsCases.ts';
import { runModel } from './modelCases.ts';
import { runAxial, runFeedForward } from './partCases.ts';
import { runReversible } from './reversibleCases.ts';
import { runTrax } from './traxCases.ts';

/** Every family of the golden data, longest prefix first; null: nothing here runs it yet. */
export const FAMILIES: Readonly<
  Record<string, ((golden: GoldenCase) => Comparison[] | Promise<Comparison[]>) | null>
> = {
  bucket_rule: runBucketRule,
  performer: null,
  hftest: runLibraryTest,
  local: runLocal,
  axial: runAxial,
  hash: runHash,
  full: runFull,
  trax: runTrax,
  lsh: runLSH,
  rev: runReversible,
  inf: null,
  lm: runModel,
  lr: runLucidrains,
  ff: runFeedForward,
};

/** hftest_*: a layer where the case gives two streams, else a whole model. */
function runLibraryTest(golden: GoldenCase): Promise<Comparison[]> {
  return golden.has('in.x1') ? runReversible(golden) : runModel(golden);
}

/** @returns the family of a case's name */
export function familyOf(name: string): string | undefined {
  return Object.keys(FAMILIES).find((family) => name === family || name.startsWith(`${family}_`));
}

/**
 * Runs one case on the current backend and gives back every tensor it made.
 *
 * @throws Error when nothing here runs the case
 */
export async function runCase(golden: GoldenCase): Promise<Comparison[]> {
  const run = FAMILIES[familyOf(golden.id) ?? ''];
  if (run === null || run === undefined) throw new Error('nothing here runs this family yet');
  engine().startScope();
  try {
    return await run(golden);
  } finally {
    engine().endScope();
  }
}
