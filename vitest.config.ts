import { defineConfig } from 'vitest/config';
import { IS_LONG } from './tests/support/effort.ts';

/** tfjs is read as the ES modules that the page gets; its imports have no extensions, so Vite must resolve them. */
const tfjs = { mainFields: ['module'] };
/** Milliseconds after which a test counts as hung. No test depends on speed, so a loaded machine has time. */
const HUNG = (IS_LONG ? 10 : 1) * 600_000;

const inline = [/@tensorflow/, /pure-rand/];

export default defineConfig({
  resolve: tfjs,
  ssr: { resolve: tfjs, noExternal: inline, external: ['webgpu'] },
  test: {
    // Processes, not threads: the WebGPU bindings and the wasm backend's globals are one a process.
    pool: 'forks',
    environment: 'node',
    expect: { poll: { timeout: 240_000 } },
    setupFiles: ['tests/support/seedProperties.ts'],
    // tfjs greets every process with an advertisement for its native package.
    onConsoleLog: (log) => !log.includes('looks like you are running TensorFlow.js in Node.js'),
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          // Vitest would leave a core to a person who waits; nobody does.
          maxWorkers: '100%',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**', 'tests/golden/**'],
          testTimeout: HUNG,
          server: { deps: { inline } },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: HUNG,
          hookTimeout: HUNG,
          fileParallelism: false,
          server: { deps: { inline } },
        },
      },
    ],
  },
});
