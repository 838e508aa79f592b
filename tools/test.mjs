// npm test: everything, and npm run test:long the same at length. Names what it runs on, and what it could not run.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { build } from 'vite';
import { findBrowser, findPictureTools, findVulkan } from './environment.mjs';

const FAMILIES = 'hash,bucket_rule,lsh,local,ff,axial,full,lm,rev,trax,lr,hftest';
const REPORT = '.cache/vitest.json';

let passed = 0;
let failed = 0;
const notRun = [];

const browser = await findBrowser();
const vulkan = findVulkan(browser?.path);
console.log(`browser: ${browser === null ? 'none' : `${browser.name}, ${browser.path} (${browser.how})`}`);
console.log(`Vulkan: ${vulkan.name} (${vulkan.kind})`);
if (browser === null)
  notRun.push('tests in a browser: no Chrome, Chromium or Edge, and none could be installed');
if (!findPictureTools()) notRun.push('saved pictures in other renderers: no rsvg-convert or no pdftotext');
if (vulkan.kind === 'none') notRun.push('tests on WebGPU in Node: no Vulkan driver that Dawn takes');
const env = {
  ...process.env,
  ...vulkan.env,
  ...(browser !== null && { CHROME_PATH: browser.path }),
  // tests/support/effort.ts reads it.
  ...(process.argv.includes('long') && { TESTS: 'long' }),
};

await builds('the programs build', { configFile: 'vite.programs.config.ts' });
await builds('the page builds', {});
if (existsSync('.storybook')) {
  count(run('npm', ['run', '--silent', 'build:storybook']).status === 0, 'the gallery builds');
}
count(run('npm', ['run', '--silent', 'build:lib']).status === 0, 'the package builds');
runVitest();
for (const backend of ['cpu', 'wasm', ...(vulkan.kind === 'none' ? [] : ['webgpu'])]) runGolden(backend);

for (const line of notRun) console.log(`not run: ${line}`);
// A build server has to run everything; a person's machine may lack a part.
if (!['', '0', 'false', undefined].includes(process.env.CI)) failed += notRun.length;
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

function runVitest() {
  // An earlier run's report must not speak for one that broke off.
  rmSync(REPORT, { force: true });
  mkdirSync('.cache', { recursive: true });
  const projects = browser === null ? ['--project', 'node'] : [];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`];
  const { status } = run('npx', ['vitest', 'run', ...projects, ...reporters]);
  if (!existsSync(REPORT)) return count(false, 'vitest wrote no report');
  const report = JSON.parse(readFileSync(REPORT, 'utf8'));
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  const failures = report.numFailedTests + brokenFiles.length;
  passed += report.numPassedTests;
  failed += failures;
  if (status !== 0 && failures === 0) count(false, 'vitest: an error outside the tests');
  const skipped = report.numPendingTests + report.numTodoTests;
  if (skipped > 0) notRun.push(`${skipped} tests that vitest skipped`);
}

function runGolden(backend) {
  const words = ['dist-programs/golden.js', 'tests/golden', '--families', FAMILIES, '--backend', backend];
  const result = run(process.execPath, [...words, '--json'], 'pipe');
  let results;
  try {
    ({ results } = JSON.parse(result.stdout));
  } catch {
    return count(false, `golden data on ${backend} broke off: ${result.stderr}`);
  }
  const asked = results.filter(({ status }) => status !== 'not asked');
  for (const one of asked) {
    const apart = one.comparisons.filter(({ error, allowed }) => !(error !== null && error <= allowed));
    const why = [one.reason, ...apart.map(({ name, error }) => `${name} is ${error} apart`)];
    if (one.status !== 'passed') {
      console.log(`${one.status} ${one.case} on ${backend}: ${why.filter(Boolean).join(', ')}`);
    }
  }
  const good = asked.filter(({ status }) => status === 'passed').length;
  console.log(`golden data on ${backend}: ${good} of ${asked.length} cases agree`);
  passed += good;
  failed += asked.length - good;
  if (asked.length === 0) count(false, `golden data on ${backend}: no case was run`);
}

async function builds(what, options) {
  try {
    await build({ ...options, logLevel: 'error' });
    count(true, what);
  } catch (error) {
    count(false, `${what}: ${error.message}`);
  }
}

function count(holds, what) {
  console.log(`${holds ? 'passed' : 'failed'}     ${what}`);
  if (holds) passed++;
  else failed++;
}

function run(command, words, stdout = 'inherit') {
  return spawnSync(command, words, {
    env,
    encoding: 'utf8',
    stdio: ['ignore', stdout, stdout],
    maxBuffer: 2 ** 28,
  });
}
