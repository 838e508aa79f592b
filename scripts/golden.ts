import './node/clearErrors.ts';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { backendOption, useBackend } from './node/backend.ts';
import { countDispatches } from './node/countDispatches.ts';
import { flag, optionalChoices, optionsOf } from './node/options.ts';
import { isWithin, type Comparison } from '../tests/golden/cases/comparison.ts';
import { FAMILIES, familyOf, runCase } from '../tests/golden/cases/families.ts';
import { GoldenCase, type CaseFile } from '../tests/golden/cases/goldenCase.ts';

interface CaseResult {
  readonly case: string;
  readonly status: 'passed' | 'failed' | 'cannot run' | 'not asked';
  readonly comparisons: readonly Comparison[];
  readonly dispatches: number;
  readonly reason: string;
}

const { values, words } = optionsOf({
  name: 'golden',
  summary: 'Compares the model with golden cases; ends with 1 where one fails or cannot run.',
  usage: ['FOLDER…'],
  words: [1, 10_000],
  options: {
    backend: backendOption('cpu'),
    families: optionalChoices(Object.keys(FAMILIES), 'kinds of cases; without it all'),
    json: flag('prints JSON'),
  },
});
process.exitCode = await main();

async function main(): Promise<number> {
  const folders = words.flatMap(caseFolders);
  if (folders.length === 0)
    throw new RangeError(`${words.join(', ')} holds no case.json, nor does a folder right below`);

  const backend = await useBackend(values.backend);
  const results: CaseResult[] = [];
  for (const folder of folders) {
    const result = await judge(folder, values.families, backend.backend === 'webgpu');
    results.push(result);
    if (!values.json) console.log(line(result));
  }
  const count = (status: CaseResult['status']) => results.filter((result) => result.status === status).length;
  const summary = `${values.backend}${backend.adapter && ` (${backend.adapter})`}: ${count('passed')} passed, ${count('failed')} failed, ${count('cannot run')} cannot run, ${count('not asked')} not asked`;
  console.log(values.json ? JSON.stringify({ backend, results }, null, 2) : summary);
  return count('failed') + count('cannot run') > 0 ? 1 : 0;
}

async function judge(
  folder: string,
  families: readonly string[] | undefined,
  onWebGPU: boolean,
): Promise<CaseResult> {
  const name = basename(folder);
  const empty = { case: name, comparisons: [], dispatches: 0, reason: '' };
  try {
    const file = JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8')) as CaseFile;
    // A folder may be named otherwise than the case in it.
    const id = familyOf(name) === undefined ? file.meta.id : name;
    if (families !== undefined && !families.includes(familyOf(id) ?? ''))
      return { ...empty, status: 'not asked' };
    const bytes = readFileSync(join(folder, 'case.bin'));
    const golden = new GoldenCase({ ...file, meta: { ...file.meta, id } }, Uint8Array.from(bytes).buffer);
    const before = countDispatches();
    const comparisons = await runCase(golden);
    const dispatches = countDispatches() - before;
    // The rule for the number of buckets is arithmetic; everything else must have run on the GPU.
    const idle = onWebGPU && dispatches === 0 && !isArithmetic(id);
    const status = comparisons.every(isWithin) && !idle ? 'passed' : 'failed';
    return {
      case: name,
      status,
      comparisons,
      dispatches,
      reason: idle ? 'nothing was dispatched to the GPU' : '',
    };
  } catch (error) {
    return { ...empty, status: 'cannot run', reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Of any family: `trax_bucket_rule` is trax's. */
function isArithmetic(id: string): boolean {
  return /(^|_)bucket_rule(_|$)/.test(id);
}

function caseFolders(path: string): string[] {
  if (existsSync(join(path, 'case.json'))) return [path.replace(/\/+$/, '')];
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .map((name) => join(path, name))
    .filter((folder) => existsSync(join(folder, 'case.json')));
}

function line(result: CaseResult): string {
  const head = `${result.status.padEnd(10)} ${result.case.padEnd(34)}`;
  if (result.comparisons.length === 0) return `${head} ${result.reason}`.trimEnd();
  const share = ({ error, allowed }: Comparison) => (error === 0 ? 0 : error / allowed);
  const worst = result.comparisons.reduce((one, other) => (share(other) > share(one) ? other : one));
  const exact = result.comparisons.filter(({ allowed }) => allowed === 0).length;
  const dispatches = result.dispatches > 0 ? `, ${result.dispatches} dispatches` : '';
  return `${head} largest ${worst.error.toExponential(1)} of ${worst.allowed} in ${worst.name}; ${result.comparisons.length} tensors, ${exact} of them integers${dispatches} ${result.reason}`.trimEnd();
}
