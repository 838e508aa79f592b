import { wrap } from 'comlink';
import type { GoldenService } from './worker.ts';

const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
Object.assign(globalThis, { golden: wrap<GoldenService>(worker) });
