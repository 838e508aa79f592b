import './node/clearErrors.ts';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { BACKENDS } from '../src/recording/recording.ts';
import { useBackend, type BackendName } from './node/backend.ts';
import { countDispatches } from './node/countDispatches.ts';
import { isWithin, type Comparison } from '../tests/golden/cases/comparison.ts';
import { FAMILIES, familyOf, runCase } from '../tests/golden/cases/families.ts';
import { GoldenCase, type CaseFile } from '../tests/golden/cases/goldenCase.ts';

const USAGE = `npm run golden -- DIR… --backend ${BACKENDS.join('|')} [--families a,b] [--json]`;

interface CaseResult {
  readonly case: string;
  readonly status: 'passed' | 'failed' | 'cannot run' | 'not asked';
  readonly comparisons: readonly Comparison[];
  readonly dispatches: number;
  readonly reason: string;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    backend: { type: 'string', default: 'cpu' },
    families: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
process.exitCode = await main();

async function main(): Promise<number> {
  const families = values.families?.split(',').map((family) => family.trim());
  const unknown = families?.filter((family) => !(family in FAMILIES)) ?? [];
  if (!BACKENDS.includes(values.backend as BackendName)) return misuse(`--backend is ${values.backend}`);
  if (unknown.length > 0)
    return misuse(`--families holds ${unknown.join(', ')}; known: ${Object.keys(FAMILIES).join(', ')}`);
  if (positionals.length === 0) return misuse('no folder is given');
  const folders = positionals.flatMap(caseFolders);
  if (folders.length === 0)
    return misuse(`no case.json in ${positionals.join(', ')} or a folder right below`);

  const backend = await useBackend(values.backend as BackendName);
  const results: CaseResult[] = [];
  for (const folder of folders) {
    const result = await judge(folder, families, backend.backend === 'webgpu');
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
  const family = familyOf(name);
  if (families !== undefined && !families.includes(family ?? '')) return { ...empty, status: 'not asked' };
  try {
    const file = JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8')) as CaseFile;
    const bytes = readFileSync(join(folder, 'case.bin'));
    const golden = new GoldenCase(
      { ...file, meta: { ...file.meta, id: name } },
      Uint8Array.from(bytes).buffer,
    );
    const before = countDispatches();
    const comparisons = await runCase(golden);
    const dispatches = countDispatches() - before;
    // The rule for the number of buckets is arithmetic; everything else must have run on the GPU.
    const idle = onWebGPU && dispatches === 0 && !name.endsWith('bucket_rule');
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

function misuse(problem: string): number {
  console.error(`${problem}\nusage: ${USAGE}`);
  return 2;
}
