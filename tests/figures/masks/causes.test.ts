import { ready, setBackend } from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { beforeAll, describe, expect, test } from 'vitest';
import { NodeRunner } from '../../../scripts/node/runShipped.ts';
import { headView, pairCause, pairCauseOverRounds } from '../../../src/figures/pairs/meetings.ts';
import { layoutMatrix, matrixCells } from '../../../src/figures/masks/matrix.ts';
import { CAUSES } from '../../../src/kernels/chunkVisibility/reference.ts';
import { layerInts, type Recording } from '../../../src/recording/recording.ts';
import { duplicationConfig } from '../../../src/tasks/duplication/duplicationConfig.ts';
import { duplicationBatch } from '../../../src/tasks/duplication/duplicationBatch.ts';
import { PAGE_SITES } from '../../../src/figures/pageSites.ts';

const TOKENS = 32;
const sites = { sites: [...(PAGE_SITES.sites ?? []), 'queryPositions', 'keyPositions'] as const };

async function record(preset: 'paper' | 'huggingface', hashRounds: number, seed: number): Promise<Recording> {
  const config = duplicationConfig(TOKENS, { preset, hashRounds });
  const runner = NodeRunner.untrained(config, seed, { backend: 'cpu', adapter: '', software: false });
  const ids = duplicationBatch({ tokens: TOKENS, vocabulary: config.vocabulary }, 1, seed);
  return runner.run({ config, seed, ids, record: sites });
}

beforeAll(async () => {
  await setBackend('cpu');
  await ready();
});

describe.each(['paper', 'huggingface'] as const)('under %s', (preset) => {
  test.each([
    [1, 3],
    [2, 5],
    [4, 8],
  ])(
    '%i rounds: the pairs a figure calls attended are those the kernel let through',
    async (rounds, seed) => {
      const recording = await record(preset, rounds, seed);
      for (let head = 0; head < recording.config.heads; head++) {
        const view = headView(recording, 0, head);
        const recorded = attendedPairs(recording, head);
        for (let round = 0; round < rounds; round++) {
          const figure = pairsWhere((query, key) => pairCause(view, round, query, key) === 'attended');
          expect(figure).toEqual(recorded[round]);
        }
        const union = [...new Set(recorded.flat())].toSorted();
        expect(pairsWhere((query, key) => pairCauseOverRounds(view, query, key) === 'attended')).toEqual(
          union,
        );
      }
    },
  );

  test('the weights of a row of the combined matrix, itself included, sum to one', async () => {
    const recording = await record(preset, 2, 5);
    const cells = matrixCells(layoutMatrix(recording, { layer: 0, head: 0, round: 0 }, 'all', []));
    for (let query = 0; query < TOKENS; query++) {
      const row = cells.filter((cell) => cell.query === query);
      const total = row.reduce((sum, { weight }) => sum + weight, 0);
      // A token that sees nothing attends to itself, which no cell shows.
      if (row.length > 0) expect(total).toBeCloseTo(1, 5);
    }
  });
});

/** `query key` of the pairs that the kernel let through, by round, each once. */
function attendedPairs(recording: Recording, head: number): string[][] {
  const { hashRounds } = recording.config;
  const causes = layerInts(recording, 0, 'causes');
  const [, chunks = 1, chunkLength = 1, windowKeys = 1] = causes.shape;
  const queries = layerInts(recording, 0, 'queryPositions').data;
  const keys = layerInts(recording, 0, 'keyPositions').data;
  return Array.from({ length: hashRounds }, (_, round) => {
    const pairs = new Set<string>();
    const first = (round * chunks) / hashRounds;
    for (let chunk = first; chunk < first + chunks / hashRounds; chunk++) {
      for (let slot = 0; slot < chunkLength; slot++) {
        for (let key = 0; key < windowKeys; key++) {
          const row = (head * chunks + chunk) * chunkLength + slot;
          if (causes.data[row * windowKeys + key] !== CAUSES.attended) continue;
          pairs.add(`${String(queries[row])} ${String(keys[(head * chunks + chunk) * windowKeys + key])}`);
        }
      }
    }
    return [...pairs].toSorted();
  });
}

function pairsWhere(holds: (query: number, key: number) => boolean): string[] {
  const positions = Array.from({ length: TOKENS }, (_, position) => position);
  return positions
    .flatMap((query) =>
      positions.filter((key) => holds(query, key)).map((key) => `${String(query)} ${String(key)}`),
    )
    .toSorted();
}
