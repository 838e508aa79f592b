import { defineConfig } from 'vitest/config';
import { IS_LONG } from './tests/support/effort.ts';

/** tfjs is read as the ES modules that the page gets; its imports have no extensions, so Vite must resolve them. */
const tfjs = { mainFields: ['module'] };
/** Milliseconds that a test may take, longer where it tries more. */
const timeout = (usual: number) => (IS_LONG ? 10 * usual : usual);

const inline = [/@tensorflow/, /pure-rand/];

export default defineConfig({
  resolve: tfjs,
  ssr: { resolve: tfjs, noExternal: inline, external: ['webgpu'] },
  test: {
    // Processes, not threads: the WebGPU bindings and the wasm backend's globals are one a process.
    pool: 'forks',
    environment: 'node',
    setupFiles: ['tests/support/seedProperties.ts'],
    // tfjs greets every process with an advertisement for its native package.
    onConsoleLog: (log) => !log.includes('looks like you are running TensorFlow.js in Node.js'),
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**', 'tests/golden/**'],
          testTimeout: timeout(30_000),
          server: { deps: { inline } },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: timeout(120_000),
          hookTimeout: 120_000,
          fileParallelism: false,
          server: { deps: { inline } },
        },
      },
    ],
  },
});
