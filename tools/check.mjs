// npm run check: every static check, all of them even when one fails.
import { spawn } from 'node:child_process';

/** The slowest first: two run at a time. */
const CHECKS = [
  ['lint', 'eslint . --max-warnings 0'],
  ['formatting', 'prettier --check . --log-level warn'],
  ['bundle sizes', 'node tools/checkSizes.mjs'],
  ['types', 'tsc -p .'],
  ['dead code', 'knip'],
  ['import rules', 'depcruise . --config .dependency-cruiser.cjs --output-type err'],
  ['messages', 'node tools/checkMessages.mjs'],
];
const AT_ONCE = 2;

const waiting = [...CHECKS];
let failed = 0;
await Promise.all(Array.from({ length: AT_ONCE }, work));
console.log(failed === 0 ? 'every check holds' : `${failed} of ${CHECKS.length} checks fail`);
process.exit(failed === 0 ? 0 : 1);

async function work() {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await check(...next);
}

/** A check's words are kept until it ends, so that they stand together. */
async function check(name, command) {
  const started = performance.now();
  const { holds, output } = await run(command);
  if (!holds) failed++;
  console.log(`${holds ? 'ok  ' : 'FAIL'} ${name}  ${((performance.now() - started) / 1000).toFixed(1)} s`);
  if (!holds || name === 'bundle sizes' || name === 'messages') console.log(output.replace(/^/gm, '       '));
}

function run(command) {
  const [program, ...words] = command.split(' ');
  const viaNode = program === 'node';
  const child = spawn(viaNode ? process.execPath : 'npx', viaNode ? words : [program, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => (output += text));
  }
  return new Promise((resolve) => {
    const end = (holds) => resolve({ holds, output: output.replace(/^npm warn.*\n/gm, '').trim() });
    child.on('error', (error) => {
      output += error.message;
      end(false);
    });
    child.on('close', (status) => end(status === 0));
  });
}
