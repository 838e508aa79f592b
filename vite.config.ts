import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The page. A relative base, so that it works from any folder of any static host. */
export default defineConfig({
  base: './',
  plugins: [react()],
  build: {
    target: 'es2023',
    manifest: true,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1200,
  },
  worker: {
    format: 'es',
    rolldownOptions: { output: { comments: { legal: false } } },
  },
});
