// Runs a command-line program: node scripts/program.mjs NAME [arguments]. Builds it first where sources are newer.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { findVulkan } from './environment.mjs';

const [name, ...words] = process.argv.slice(2);
const built = join('dist-programs', `${name}.js`);

if (
  !existsSync(built) ||
  ['src', 'scripts', 'vite.shared.ts'].some((path) => newest(path) > statSync(built).mtimeMs)
) {
  await build({ configFile: 'vite.programs.config.ts', logLevel: 'error' });
}
const onWebGPU = words.some((word) => word === 'webgpu' || word === '--backend=webgpu');
const env = {
  ...process.env,
  ...(onWebGPU && process.env.VK_DRIVER_FILES === undefined ? findVulkan()?.env : {}),
};
const run = spawnSync(process.execPath, [built, ...words], { env, stdio: 'inherit' });
process.exit(run.status ?? 1);

function newest(path) {
  const facts = statSync(path);
  if (!facts.isDirectory()) return facts.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((entry) => newest(join(path, entry))));
}
