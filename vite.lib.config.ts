import { defineConfig } from 'vite';

/** The figures as a package, module by module: who imports one figure gets no other. */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: 'dist-lib',
    target: 'es2023',
    minify: false,
    cssMinify: true,
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    reportCompressedSize: false,
    lib: { entry: 'components/index.ts', formats: ['es'], cssFileName: 'style' },
    rolldownOptions: {
      // Everything that is not ours stays an import.
      external: (id) => !/^([./]|\0|[A-Z]:)/.test(id),
      output: { preserveModules: true, preserveModulesRoot: '.', entryFileNames: '[name].js' },
    },
  },
});
