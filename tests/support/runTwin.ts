import { ready, setBackend } from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import type { Recording } from '../../src/recording/recording.ts';
import { PAGE_SITES } from '../../src/figures/pageSites.ts';
import { spellingRounds } from '../../src/tasks/spellingRequest.ts';
import { encodePhrase } from '../../src/tasks/phrase.ts';
import { NodeRunner } from '../../scripts/node/runShipped.ts';

/** The page's run of a phrase on the CPU backend, where the kernels are their TypeScript twins. */
export async function runTwin(seed: number, phrase: string, hashRounds?: number): Promise<Recording> {
  await setBackend('cpu');
  await ready();
  const runner = NodeRunner.fromFile('public/weights/duplication-64-1-head.safetensors', {
    backend: 'cpu',
    adapter: '',
    software: false,
  });
  const config = { ...runner.config, hashRounds: hashRounds ?? runner.config.hashRounds };
  const { ids } = encodePhrase(phrase, { tokens: config.maxTokens, vocabulary: config.vocabulary });
  try {
    return await runner.runSpelled(
      { config, seed, ids: Int32Array.from(ids), record: PAGE_SITES },
      spellingRounds(config.hashRounds),
    );
  } finally {
    runner.dispose();
  }
}
