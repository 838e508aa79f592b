// npm test: everything. Names what it runs on, and what it could not run.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { build } from 'vite';
import { findBrowser, findVulkan } from './environment.mjs';

const FAMILIES = 'hash,bucket_rule,lsh,local,ff,axial,full,lm,rev,trax,lr,hftest';
const REPORT = '.cache/vitest.json';

let passed = 0;
let failed = 0;
const notRun = [];

const browser = await findBrowser();
const vulkan = findVulkan(browser?.path);
console.log(`browser: ${browser === null ? 'none' : `${browser.path} (${browser.how})`}`);
console.log(`Vulkan: ${vulkan === null ? 'none' : vulkan.name}`);
if (browser === null)
  notRun.push('tests in a browser: no Chrome, Chromium or Edge, and none could be installed');
if (vulkan === null) notRun.push('tests on WebGPU in Node: no Vulkan driver that Dawn takes');
const env = { ...process.env, ...vulkan?.env, ...(browser === null ? {} : { CHROME_PATH: browser.path }) };

mkdirSync('.cache', { recursive: true });
await build({ configFile: 'vite.programs.config.ts', logLevel: 'error' });
await build({ logLevel: 'error' });
if (existsSync('.storybook'))
  count(run('npm', ['run', '--silent', 'build:storybook']).status === 0, 'the gallery builds');

const projects = browser === null ? ['--project', 'node'] : [];
run('npx', [
  'vitest',
  'run',
  ...projects,
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${REPORT}`,
]);
const report = existsSync(REPORT) ? JSON.parse(readFileSync(REPORT, 'utf8')) : null;
if (report === null) count(false, 'vitest wrote no report');
else {
  passed += report.numPassedTests;
  failed +=
    report.numFailedTests +
    report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
      .length;
  const skipped = report.numPendingTests + report.numTodoTests;
  if (skipped > 0) notRun.push(`${skipped} tests that vitest skipped`);
}

for (const backend of ['cpu', 'wasm', ...(vulkan === null ? [] : ['webgpu'])]) {
  golden(backend, ['tests/golden', '--families', FAMILIES]);
}

for (const line of notRun) console.log(`not run: ${line}`);
// A build server has to run everything; a person's machine may lack a part.
if (process.env.CI !== undefined) failed += notRun.length;
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

function golden(backend, words) {
  const result = run(process.execPath, ['dist-programs/golden.js', ...words, '--backend', backend], 'pipe');
  const lines = result.stdout
    .split('\n')
    .filter((line) => /^(passed|failed|cannot run|webgpu|wasm|cpu)/.test(line));
  console.log(lines.join('\n'));
  const tally = (status) => lines.filter((line) => line.startsWith(`${status} `)).length;
  passed += tally('passed');
  failed += tally('failed') + tally('cannot run');
  if (tally('passed') === 0) count(false, `golden data on ${backend}: ${result.stderr}`);
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
