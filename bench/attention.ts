// npm run bench:attention: LSH attention and a training step, as they were and as they are, in turns in one run.
import '../scripts/node/clearErrors.ts';
import { parseArgs } from 'node:util';
import { useBackend, type BackendName } from '../scripts/node/backend.ts';
import * as after from './attentionWork.ts';
import type { AttentionSizes, Work } from './attentionWork.ts';
import { quantile } from './quantile.ts';
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
const { backend, adapter } = await useBackend(values.backend as BackendName);
console.log(`${backend} ${adapter}; ${JSON.stringify(sizes)}; ${values.pairs} pairs after a warm-up`);

for (const name of ['attentionForward', 'trainingStep'] as const)
  if (values.only.split(',').includes(name)) await compare(name);
process.exit(0);

async function compare(name: 'attentionForward' | 'trainingStep'): Promise<void> {
  const [old, now] = [before[name](sizes), after[name](sizes)];
  const found = [await old.run(), await now.run()];
  const times = { old: [] as number[], now: [] as number[], ratio: [] as number[] };
  for (let pair = 0; pair < Number(values.pairs); pair++) {
    // Whoever comes second may find the machine warmer.
    const [first, second] = pair % 2 === 0 ? [old, now] : [now, old];
    const taken = [await timed(first), await timed(second)];
    const [oldTime = NaN, nowTime = NaN] = pair % 2 === 0 ? taken : taken.reverse();
    times.old.push(oldTime);
    times.now.push(nowTime);
    times.ratio.push(oldTime / nowTime);
  }
  old.dispose();
  now.dispose();
  const median = (sample: readonly number[]) => quantile(sample, 0.5);
  const milliseconds = (sample: readonly number[]) => `${median(sample).toFixed(0)} ms`;
  const ratios = times.ratio.map((ratio) => ratio.toFixed(2)).join(', ');
  console.log(
    `${name}: before ${milliseconds(times.old)}, after ${milliseconds(times.now)}, ` +
      `ratio ${median(times.ratio).toFixed(2)} (pairs: ${ratios}); computed ${found.join(' and ')}`,
  );
}

async function timed(work: Work): Promise<number> {
  const begun = performance.now();
  await work.run();
  return performance.now() - begun;
}
