import { engine } from '@tensorflow/tfjs-core';
import { runFull, runLocal, runLSH, runLucidrains } from './attentionCases.ts';
import type { Comparison } from './comparison.ts';
import type { GoldenCase } from './goldenCase.ts';
import { runBucketRule, runHash } from './hashCases.ts';
import { runAxial, runFeedForward, runLanguageModel } from './modelCases.ts';

/** Every family of the golden data, longest prefix first; null: nothing here runs it yet. */
export const FAMILIES: Readonly<
  Record<string, ((golden: GoldenCase) => Comparison[] | Promise<Comparison[]>) | null>
> = {
  bucket_rule: runBucketRule,
  performer: null,
  hftest: null,
  local: runLocal,
  axial: runAxial,
  hash: runHash,
  full: runFull,
  trax: null,
  lsh: runLSH,
  rev: null,
  inf: null,
  lm: runLanguageModel,
  lr: runLucidrains,
  ff: runFeedForward,
};

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
