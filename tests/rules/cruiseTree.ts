import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { cruise, type ICruiseOptions, type IForbiddenRuleType } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';

/** What is read here of a rule. */
type Rule = IForbiddenRuleType & {
  readonly name: string;
  readonly to: { readonly pathNot?: string | string[] };
};

/** The repository's own rules: what `npm run check` holds. */
export const CONFIG = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as {
  readonly forbidden: Rule[];
  readonly options: ICruiseOptions;
};

/**
 * Writes a house of its own, with the packages of this one, and cruises it with the repository's rules.
 *
 * @param files path → source
 * @returns what is refused, as `rule: from → to`, sorted; `to` is a path or a package
 */
export async function refused(files: Readonly<Record<string, string>>): Promise<string[]> {
  const root = mkdtempSync(join(tmpdir(), 'reformer-lab-rules-'));
  const home = process.cwd();
  try {
    for (const [path, source] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), source);
    }
    cpSync('tsconfig.json', join(root, 'tsconfig.json'));
    symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
    process.chdir(root);
    const options = {
      ...CONFIG.options,
      ruleSet: { forbidden: CONFIG.forbidden },
      validate: true,
      // The packages are a link: under their own name they stand in the house.
      preserveSymlinks: true,
    };
    const tsConfig: unknown = extractTSConfig('tsconfig.json');
    const { output } = await cruise(['.'], options, undefined, { tsConfig });
    if (typeof output === 'string') throw new Error(output);
    if (output.summary.totalCruised < Object.keys(files).length)
      throw new Error(`${output.summary.totalCruised} of ${Object.keys(files).length} files were cruised`);
    return output.summary.violations
      .map(({ rule, from, to }) => `${rule.name}: ${from}${from === to ? '' : ` → ${packageOf(to)}`}`)
      .toSorted();
  } finally {
    process.chdir(home);
    rmSync(root, { recursive: true, force: true });
  }
}

/** @returns a package's name instead of the file of it; any other path as it is */
function packageOf(path: string): string {
  return /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? path;
}
