// Runs a command-line program: node tools/program.mjs NAME [arguments]. Builds it first where sources are newer.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { findVulkan } from './environment.mjs';

const root = dirname(import.meta.dirname);
const [name, ...words] = process.argv.slice(2);
const folders = ['scripts', 'bench'];
if (name === undefined || !folders.some((folder) => existsSync(join(root, folder, `${name}.ts`)))) {
  const known = readdirSync(join(root, 'scripts')).filter((file) => file.endsWith('.ts'));
  console.error(
    `There is no program "${name ?? ''}". Known: ${known.map((file) => file.slice(0, -3)).join(', ')}`,
  );
  process.exit(2);
}

const built = join(root, 'dist-programs', `${name}.js`);
if (!existsSync(built) || newest(sources()) > statSync(built).mtimeMs) {
  try {
    await build({ root, configFile: join(root, 'vite.programs.config.ts'), logLevel: 'error' });
  } catch (error) {
    console.error(`The programs do not build: ${error.message}`);
    process.exit(1);
  }
}

const onWebGPU = words.some((word) => word === 'webgpu' || word === '--backend=webgpu');
const env = { ...process.env, ...(onWebGPU ? findVulkan().env : {}) };
const run = spawnSync(process.execPath, ['--import', withoutBanner(), built, ...words], {
  env,
  stdio: 'inherit',
});
process.exit(run.status ?? 1);

/** tfjs greets every program with an advertisement for its native package. */
function withoutBanner() {
  const source = `const { warn } = console;
    console.warn = (...words) => String(words[0]).includes('TensorFlow.js in Node.js') || warn(...words);`;
  return `data:text/javascript,${encodeURIComponent(source)}`;
}

function sources() {
  const configs = readdirSync(root).filter((file) => /^vite\..*\.ts$/.test(file));
  return ['src', ...folders, 'tests/golden/cases', ...configs].map((path) => join(root, path));
}

function newest(paths) {
  const times = paths.map((path) => {
    const facts = statSync(path);
    if (!facts.isDirectory()) return facts.mtimeMs;
    return newest(readdirSync(path).map((entry) => join(path, entry)));
  });
  return Math.max(0, ...times);
}
