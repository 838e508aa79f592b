// npm run bench:attention: LSH attention and a training step, as they were and as they are, in turns in one run.
import '../scripts/node/clearErrors.ts';
import { backendOption, useBackend } from '../scripts/node/backend.ts';
import { choices, optionsOf, whole } from '../scripts/node/options.ts';
import * as after from './attentionWork.ts';
import type { AttentionSizes, Work } from './attentionWork.ts';
import { quantile } from 'd3';
// The same files once more, with those of bench/before in place of the files of the same name.
import * as again from './attentionWork.ts?before';

const WORKS = ['attentionForward', 'trainingStep'] as const;
const { values } = optionsOf({
  name: 'bench:attention',
  summary: 'Times LSH attention and a training step, as they were and as they are, in turns in one run.',
  options: {
    tokens: whole({ least: 16, most: 1_048_576, fallback: 4096, help: 'tokens' }),
    heads: whole({ least: 1, most: 64, fallback: 8, help: 'heads' }),
    'head-dim': whole({ least: 1, most: 512, fallback: 64, help: 'width of a head' }),
    rounds: whole({ least: 1, most: 64, fallback: 4, help: 'hash rounds' }),
    chunk: whole({ least: 1, most: 65_536, fallback: 64, help: 'tokens in a chunk' }),
    'feed-forward': whole({ least: 1, most: 65_536, fallback: 512, help: 'width of the feed-forward layer' }),
    pairs: whole({ least: 1, most: 1000, fallback: 5, help: 'runs of each' }),
    only: choices(WORKS, { fallback: WORKS.join(','), help: 'what is timed' }),
    backend: backendOption('webgpu'),
  },
});
if (values.tokens % values.chunk !== 0)
  throw new RangeError(
    `--tokens is ${values.tokens}; with --chunk ${values.chunk} it must be a multiple of ${values.chunk}`,
  );
const sizes: AttentionSizes = {
  tokens: values.tokens,
  heads: values.heads,
  headDim: values['head-dim'],
  hashRounds: values.rounds,
  chunkLength: values.chunk,
  feedForwardDim: values['feed-forward'],
};
const before = again as typeof after;
const { backend, adapter, software } = await useBackend(values.backend);
/** Then processor time tells what wall time does, and other work on the machine does not lengthen it. */
const onProcessor = software || backend !== 'webgpu';
console.log(`${backend} ${adapter}; ${JSON.stringify(sizes)}; ${values.pairs} pairs after a warm-up`);

for (const name of values.only) await compare(name);
process.exit(0);

async function compare(name: 'attentionForward' | 'trainingStep'): Promise<void> {
  const [old, now] = [before[name](sizes), after[name](sizes)];
  const computed = [await old.run(), await now.run()];
  const pairs: { readonly old: Cost; readonly now: Cost }[] = [];
  for (let pair = 0; pair < values.pairs; pair++) {
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
