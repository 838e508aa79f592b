// npm run check: every static check, all of them even when one fails.
import { spawnSync } from 'node:child_process';

const CHECKS = [
  ['formatting', 'prettier --check . --log-level warn'],
  ['lint', 'eslint . --max-warnings 0'],
  ['types', 'tsc -p .'],
  ['import rules', 'depcruise . --config .dependency-cruiser.cjs --output-type err'],
  ['dead code', 'knip'],
  ['messages', 'node tools/checkMessages.mjs'],
  ['bundle sizes', 'node tools/checkSizes.mjs'],
];

let failed = 0;
for (const [name, command] of CHECKS) {
  const started = performance.now();
  const [program, ...words] = command.split(' ');
  const viaNode = program === 'node';
  const result = spawnSync(viaNode ? process.execPath : 'npx', viaNode ? words : [program, ...words], {
    encoding: 'utf8',
  });
  const holds = result.status === 0;
  if (!holds) failed++;
  const output = `${result.stdout}${result.stderr}`.replace(/^npm warn.*\n/gm, '').trim();
  console.log(`${holds ? 'ok  ' : 'FAIL'} ${name}  ${((performance.now() - started) / 1000).toFixed(1)} s`);
  if (!holds || name === 'bundle sizes' || name === 'messages') console.log(output.replace(/^/gm, '       '));
}
console.log(failed === 0 ? 'every check holds' : `${failed} of ${CHECKS.length} checks fail`);
process.exit(failed === 0 ? 0 : 1);
