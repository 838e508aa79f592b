// Finds what the tests need on this machine, or installs it: a Chromium browser, and a Vulkan driver for Dawn.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const BROWSERS = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const ICD_FOLDER = '/usr/share/vulkan/icd.d';
const BACKPORTS = '/etc/apt/sources.list.d/reformer-lab-backports.sources';

/** @returns {Promise<{ path: string, how: string } | null>} a browser, or null where none can be had */
export async function findBrowser() {
  const named = process.env.CHROME_PATH;
  if (named !== undefined && existsSync(named)) return { path: named, how: 'CHROME_PATH' };
  const found = BROWSERS.find((path) => existsSync(path));
  if (found !== undefined) return { path: found, how: 'installed' };
  const { chromium } = await import('playwright');
  if (existsSync(chromium.executablePath())) return { path: chromium.executablePath(), how: "Playwright's" };
  if (installDebian(['chromium'])) return { path: '/usr/bin/chromium', how: "Debian's, installed now" };
  const fetched = spawnSync('npx', ['playwright', 'install', 'chromium'], {
    timeout: 180_000,
    stdio: 'ignore',
  });
  return fetched.status === 0
    ? { path: chromium.executablePath(), how: "Playwright's, installed now" }
    : null;
}

/**
 * A real GPU, else Mesa's lavapipe from version 25, else Chromium's SwiftShader.
 *
 * @returns {{ env: Record<string, string>, name: string } | null} what Dawn runs on, or null where nothing works
 */
export function findVulkan(browserPath) {
  const own = askDawn({});
  if (own !== null && !isSoftware(own)) return { env: {}, name: own };
  const lavapipe = tryLavapipe();
  if (lavapipe !== null) return lavapipe;
  if (installLavapipe()) {
    const installed = tryLavapipe();
    if (installed !== null) return installed;
  }
  const besides = [browserPath, '/usr/lib/chromium/chromium'].filter((path) => path !== undefined);
  for (const path of besides) {
    const icd = join(dirname(path), 'vk_swiftshader_icd.json');
    if (!existsSync(icd)) continue;
    const name = askDawn({ VK_DRIVER_FILES: icd });
    if (name !== null) return { env: { VK_DRIVER_FILES: icd }, name };
  }
  return own === null ? null : { env: {}, name: own };
}

function tryLavapipe() {
  if (!existsSync(ICD_FOLDER)) return null;
  const file = readdirSync(ICD_FOLDER).find((name) => name.startsWith('lvp_icd'));
  if (file === undefined) return null;
  const env = { VK_DRIVER_FILES: join(ICD_FOLDER, file) };
  const name = askDawn(env);
  return name === null ? null : { env, name };
}

/** The adapter's name, asked in a process of its own: a broken driver may take the process with it. */
function askDawn(env) {
  const program = `
    import { create, globals } from 'webgpu';
    Object.assign(globalThis, globals);
    const adapter = await create([]).requestAdapter();
    if (adapter) console.log('adapter: ' + (adapter.info.description || adapter.info.vendor));
    process.exit(0);`;
  const asked = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: dirname(import.meta.dirname),
    env: { ...process.env, ...env },
    encoding: 'utf8',
    timeout: 60_000,
  });
  return /^adapter: (.*)$/m.exec(asked.stdout)?.[1] ?? null;
}

function isSoftware(name) {
  return /swiftshader|llvmpipe|lavapipe/i.test(name);
}

function installLavapipe() {
  if (!canInstall()) return false;
  try {
    writeFileSync(
      BACKPORTS,
      [
        'Types: deb',
        'URIs: http://deb.debian.org/debian',
        'Suites: bookworm-backports',
        'Components: main',
        'Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg',
        '',
      ].join('\n'),
    );
  } catch {
    return false;
  }
  return installDebian(['-t', 'bookworm-backports', 'mesa-vulkan-drivers', 'libvulkan1']);
}

function installDebian(words) {
  if (!canInstall()) return false;
  console.log(`installing ${words.at(-1)} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...args) =>
    spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  return run('update', '-qq') && run('install', '-y', '-qq', ...words);
}

function canInstall() {
  return existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
}
