// Finds what the tests need on this machine, or installs it: a Chromium browser, and a Vulkan driver for Dawn.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { installBackports, installDebian } from './installDebian.mjs';

const BROWSER_COMMANDS = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
];
const BROWSER_PATHS = [
  ...BROWSER_COMMANDS.map((command) => `/usr/bin/${command}`),
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const ICD_FOLDER = '/usr/share/vulkan/icd.d';
const SWIFTSHADER = 'vk_swiftshader_icd.json';
const DOWNLOAD_TIME = 120_000;

/** @returns {Promise<{ path: string, name: string, how: string } | null>} null where no browser can be had */
export async function findBrowser() {
  const named = process.env.CHROME_PATH;
  if (named !== undefined && existsSync(named)) return browser(named, 'CHROME_PATH');
  const installed = BROWSER_PATHS.find((path) => existsSync(path)) ?? onPath(BROWSER_COMMANDS);
  if (installed !== undefined) return browser(installed, 'installed');

  const { chromium } = await import('playwright');
  const fetched = chromium.executablePath();
  if (starts(fetched)) return browser(fetched, "Playwright's");
  console.error('fetching a browser …');
  spawnSync('npx', ['playwright', 'install', 'chromium'], { timeout: DOWNLOAD_TIME, stdio: 'ignore' });
  if (starts(fetched)) return browser(fetched, "Playwright's, fetched now");
  return installDebian(['chromium']) ? browser('/usr/bin/chromium', "Debian's, installed now") : null;
}

/** @returns {boolean} whether another renderer of SVG, and a reader of PDF, are there to look at saved pictures with */
export function findPictureTools() {
  const areThere = () => onPath(['rsvg-convert']) !== undefined && onPath(['pdftotext']) !== undefined;
  return areThere() || (installDebian(['librsvg2-bin', 'poppler-utils']) && areThere());
}

/**
 * A driver that the caller has set, else a real GPU, else Mesa's lavapipe from version 25, else Chromium's SwiftShader.
 *
 * @returns {{ env: { VK_DRIVER_FILES?: string }, name: string, kind: 'gpu' | 'lavapipe' | 'swiftshader' | 'none' }}
 */
export function findVulkan(browserPath) {
  const own = tryDriver({});
  const isSet = process.env.VK_DRIVER_FILES !== undefined;
  if (own !== null && (isSet || own.kind === 'gpu')) return own;
  return (
    tryLavapipe() ??
    (installBackports('bookworm', ['mesa-vulkan-drivers', 'libvulkan1']) ? tryLavapipe() : null) ??
    trySwiftShader(browserPath) ??
    own ?? { env: {}, name: 'none', kind: 'none' }
  );
}

function tryLavapipe() {
  if (!existsSync(ICD_FOLDER)) return null;
  const files = readdirSync(ICD_FOLDER).filter((name) => /^lvp_icd.*\.json$/.test(name));
  return firstDriver(files.map((name) => join(ICD_FOLDER, name)));
}

function trySwiftShader(browserPath) {
  // Debian's /usr/bin/chromium is a script; the driver lies beside the program that it starts.
  const programs = [browserPath, '/usr/lib/chromium/chromium', '/usr/bin/google-chrome'].filter(
    (path) => path !== undefined && existsSync(path),
  );
  const files = programs.map((path) => join(dirname(realpathSync(path)), SWIFTSHADER));
  return firstDriver(files.filter((file) => existsSync(file)));
}

function firstDriver(files) {
  for (const file of files) {
    const driver = tryDriver({ VK_DRIVER_FILES: file });
    if (driver !== null) return driver;
  }
  return null;
}

/** Asks Dawn in a process of its own: a broken driver may take the process with it. Old Mesa gives no adapter. */
function tryDriver(env) {
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
  const name = /^adapter: (.*)$/m.exec(asked.stdout ?? '')?.[1];
  return name === undefined ? null : { env, name, kind: kindOf(name) };
}

function kindOf(name) {
  if (/swiftshader/i.test(name)) return 'swiftshader';
  return /llvmpipe|lavapipe/i.test(name) ? 'lavapipe' : 'gpu';
}

function browser(path, how) {
  const name = /edge/i.test(path) ? 'Edge' : /google|chrome\.exe/i.test(path) ? 'Chrome' : 'Chromium';
  return { path, name, how };
}

function onPath(commands) {
  const found = spawnSync('which', commands, { encoding: 'utf8' }).stdout?.split('\n')[0];
  return found === undefined || found === '' ? undefined : found;
}

/** A downloaded browser can lack the system's libraries: then it lies there and does not start. */
function starts(path) {
  return (
    existsSync(path) && spawnSync(path, ['--version'], { timeout: 30_000, stdio: 'ignore' }).status === 0
  );
}
