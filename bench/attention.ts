// npm run bench:attention: LSH attention and a training step, as they were and as they are, in turns in one run.
import '../scripts/node/clearErrors.ts';
import { parseArgs } from 'node:util';
import { useBackend, type BackendName } from '../scripts/node/backend.ts';
import * as after from './attentionWork.ts';
import type { AttentionSizes, Work } from './attentionWork.ts';
import { quantile } from 'd3';
// The same files once more, with those of bench/before in place of the files of the same name.
import * as again from './attentionWork.ts?before';

const { values } = parseArgs({
  options: {
    tokens: { type: 'string', default: '4096' },
    heads: { type: 'string', default: '8' },
    'head-dim': { type: 'string', default: '64' },
    rounds: { type: 'string', default: '4' },
    chunk: { type: 'string', default: '64' },
    'feed-forward': { type: 'string', default: '512' },
    pairs: { type: 'string', default: '5' },
    only: { type: 'string', default: 'attentionForward,trainingStep' },
    backend: { type: 'string', default: 'webgpu' },
  },
});
const sizes: AttentionSizes = {
  tokens: Number(values.tokens),
  heads: Number(values.heads),
  headDim: Number(values['head-dim']),
  hashRounds: Number(values.rounds),
  chunkLength: Number(values.chunk),
  feedForwardDim: Number(values['feed-forward']),
};
const before = again as typeof after;
const { backend, adapter, software } = await useBackend(values.backend as BackendName);
/** Then processor time tells what wall time does, and other work on the machine does not lengthen it. */
const onProcessor = software || backend !== 'webgpu';
console.log(`${backend} ${adapter}; ${JSON.stringify(sizes)}; ${values.pairs} pairs after a warm-up`);

for (const name of ['attentionForward', 'trainingStep'] as const)
  if (values.only.split(',').includes(name)) await compare(name);
process.exit(0);

async function compare(name: 'attentionForward' | 'trainingStep'): Promise<void> {
  const [old, now] = [before[name](sizes), after[name](sizes)];
  const computed = [await old.run(), await now.run()];
  const pairs: { readonly old: Cost; readonly now: Cost }[] = [];
  for (let pair = 0; pair < Number(values.pairs); pair++) {
    // Whoever comes second may find the machine warmer.
    if (pair % 2 === 0) pairs.push({ old: await cost(old), now: await cost(now) });
    else {
      const first = await cost(now);
      pairs.push({ old: await cost(old), now: first });
    }
  }
  old.dispose();
  now.dispose();
  console.log(`${name}: computed ${computed.join(' before and ')} after`);
  for (const kind of onProcessor ? (['wall', 'processor'] as const) : (['wall'] as const)) {
    const seconds = (which: 'old' | 'now') => median(pairs.map((pair) => pair[which][kind])) / 1e3;
    const ratios = pairs.map((pair) => pair.old[kind] / pair.now[kind]);
    console.log(
      `  ${kind} time: before ${seconds('old').toFixed(2)} s, after ${seconds('now').toFixed(2)} s, ` +
        `median ratio ${median(ratios).toFixed(2)} (${ratios.map((ratio) => ratio.toFixed(2)).join(', ')})`,
    );
  }
}

/** Milliseconds. */
interface Cost {
  readonly wall: number;
  readonly processor: number;
}

async function cost(work: Work): Promise<Cost> {
  const [begun, used] = [performance.now(), process.cpuUsage()];
  await work.run();
  const { user, system } = process.cpuUsage(used);
  return { wall: performance.now() - begun, processor: (user + system) / 1e3 };
}

function median(sample: readonly number[]): number {
  return quantile(sample, 0.5) ?? NaN;
}
