import { defineConfig } from 'vite';
import { programBuild } from './vite.shared.ts';

/** The command-line programs, built for Node: `npm run programs`. */
export default defineConfig(programBuild);
