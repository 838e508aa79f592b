// npm run bench:addresses: how long a Scene takes to become an address, and an address a Scene.
import { readFileSync } from 'node:fs';
import { decodeScene } from '../src/scene/decodeScene.ts';
import { encodeScene } from '../src/scene/encodeScene.ts';
import type { Scene } from '../src/scene/scene.ts';
import { quantile } from 'd3';

const ROUNDS = 400;

const links = readFileSync('tests/scene/links/version1.jsonl', 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as { readonly link: string; readonly scene: Scene });

const encoding: number[] = [];
const decoding: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  for (const { link, scene } of links) {
    const start = performance.now();
    const written = encodeScene(scene, 'en');
    const between = performance.now();
    const { dropped } = decodeScene(link, 'en');
    const end = performance.now();
    if (dropped.length > 0 || !written.startsWith('v=')) throw new Error(`${link} must be read whole`);
    encoding.push(between - start);
    decoding.push(end - between);
  }
}
for (const [name, times] of Object.entries({ encode: encoding, decode: decoding })) {
  const [median, late] = [0.5, 0.95].map((share) => (1e3 * (quantile(times, share) ?? NaN)).toFixed(0));
  console.log(
    `${name}: median ${median ?? ''} µs, 95 % within ${late ?? ''} µs, ${String(times.length)} times`,
  );
}
