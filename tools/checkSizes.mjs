// Holds the sizes of what the page fetches: before its first figure, and for the worker. Brotli, 1 kB = 1000 bytes.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';

const LIMITS = { page: 150_000, worker: 200_000 };
const OUT = 'dist';

await build({ logLevel: 'error' });
const manifest = JSON.parse(readFileSync(join(OUT, '.vite/manifest.json'), 'utf8'));
const catalogues = Object.keys(manifest).filter((key) => /src\/i18n\/(en|ru|ko)First\.ts$/.test(key));
const largest = catalogues.toSorted((one, other) => size(manifest[other].file) - size(manifest[one].file))[0];
const page = [...closure('index.html'), ...closure(largest)];
const worker = readdirSync(join(OUT, 'assets'))
  .filter((name) => /^worker.*\.js$/.test(name))
  .map((name) => `assets/${name}`);

if (worker.length === 0) throw new Error('the build holds no worker');
const fits = [
  report('before the first figure', page, LIMITS.page),
  report('the worker', worker, LIMITS.worker),
];
process.exit(fits.every(Boolean) ? 0 : 1);

/** A chunk and all it imports statically. What is imported on demand is not needed for the first figure. */
function closure(key, seen = new Set()) {
  const chunk = manifest[key];
  if (chunk === undefined) throw new Error(`the build's manifest holds no ${key}`);
  if (seen.has(chunk.file)) return [];
  seen.add(chunk.file);
  return [chunk.file, ...(chunk.imports ?? []).flatMap((imported) => closure(imported, seen))];
}

function report(what, files, limit) {
  const total = [...new Set(files)].reduce((sum, file) => sum + size(file), 0);
  console.log(
    `${what}: ${(total / 1000).toFixed(1)} kB of ${limit / 1000} kB (${[...new Set(files)].join(', ')})`,
  );
  return total <= limit;
}

function size(file) {
  return brotliCompressSync(readFileSync(join(OUT, file))).length;
}
