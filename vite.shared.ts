import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin, UserConfig } from 'vite';

const fromRoot = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const PROGRAMS = [
  'golden',
  'train',
  'evaluate',
  'record',
  'meetings',
  'seeds',
  'presets',
  'weights',
  'measure',
  'recordTraining',
  'recordInversion',
];

/** What tfjs's wasm loader expects of a CommonJS surrounding, for an ES module. */
const WASM_SURROUNDING = [
  "import { createRequire as createRequireForWasm } from 'node:module';",
  'const require = createRequireForWasm(import.meta.url);',
  "const __dirname = require('node:path').dirname(require.resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm'));",
].join('\n');

const BEFORE = /\?before$/;

/**
 * `import './x.ts?before'`: the module, and what it imports of ours, once more, with the files of bench/before in place
 * of those of the same name. So what was is measured beside what is, in one process on one device.
 */
const before: Plugin = {
  name: 'before',
  enforce: 'pre',
  async resolveId(source, importer = '') {
    const isOurs = BEFORE.test(importer) && /^\..*\.ts$/.test(source);
    if (!isOurs && !BEFORE.test(source)) return null;
    const found = await this.resolve(source.replace(BEFORE, ''), importer.replace(BEFORE, ''));
    if (found === null) return null;
    const replacement = fromRoot(`bench/before/${basename(found.id)}`);
    return existsSync(replacement) ? replacement : `${found.id}?before`;
  },
};

export const programBuild: UserConfig = {
  publicDir: false,
  build: {
    ssr: true,
    outDir: 'dist-programs',
    target: 'node20',
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: {
        ...Object.fromEntries(PROGRAMS.map((name) => [name, fromRoot(`scripts/${name}.ts`)])),
        bench: fromRoot('bench/page.ts'),
        attention: fromRoot('bench/attention.ts'),
        addresses: fromRoot('bench/addresses.ts'),
      },
      output: { banner: WASM_SURROUNDING },
    },
  },
  plugins: [before],
  resolve: { mainFields: ['module'] },
  ssr: { noExternal: [/^@tensorflow\//, /^pure-rand/], external: ['webgpu', 'playwright', 'vite'] },
};
