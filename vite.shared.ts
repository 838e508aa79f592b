import { fileURLToPath } from 'node:url';
import type { UserConfig } from 'vite';

const fromRoot = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const PROGRAMS = [
  'golden',
  'train',
  'evaluate',
  'record',
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
      },
      output: { banner: WASM_SURROUNDING },
    },
  },
  resolve: { mainFields: ['module'] },
  ssr: { noExternal: [/^@tensorflow\//, /^pure-rand/], external: ['webgpu', 'playwright', 'vite'] },
};
