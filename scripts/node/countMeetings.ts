import { headView, isInOneBucket, meetingOf, type RoundView } from '../../src/figures/pairs/meetings.ts';
import { at } from '../../src/maths/at.ts';
import { modelInts, type BackendFacts } from '../../src/recording/recording.ts';
import { questionPairs } from '../../src/tasks/duplication/duplicationBatch.ts';
import { encodePhrase } from '../../src/tasks/phrase.ts';
import { NodeRunner } from './runShipped.ts';

/** Letters of the copy over all seeds, by whether question and answer met in any round, head and block. */
export interface MeetingCounts {
  metRight: number;
  metWrong: number;
  lostRight: number;
  lostWrong: number;
}

/** How often the hash of one round gave two places the same bucket. */
export interface Collisions {
  pairs: number;
  inOneBucket: number;
}

export interface CountedRuns {
  readonly counts: ReadonlyMap<number, MeetingCounts>;
  /** Of the phrase's questions and their answers. */
  readonly answers: Collisions;
  /** Of equal letters that are not question and answer. */
  readonly equalLetters: Collisions;
}

/**
 * Runs shipped weights on a phrase with every seed and number of rounds.
 *
 * @param rounds hash rounds, each a run of its own; collisions are counted in the longest
 */
export async function countMeetings(
  file: string,
  phrase: string,
  seeds: readonly number[],
  rounds: readonly number[],
  backend: BackendFacts,
): Promise<CountedRuns> {
  const runner = NodeRunner.fromFile(file, backend);
  const { config } = runner;
  const task = { tokens: config.maxTokens, vocabulary: config.vocabulary };
  const ids = Int32Array.from(encodePhrase(phrase, task).ids);
  const most = Math.max(...rounds);
  const counts = new Map(
    rounds.map((each): [number, MeetingCounts] => [
      each,
      { metRight: 0, metWrong: 0, lostRight: 0, lostWrong: 0 },
    ]),
  );
  const answers: Collisions = { pairs: 0, inOneBucket: 0 };
  const equalLetters: Collisions = { pairs: 0, inOneBucket: 0 };
  for (const seed of seeds) {
    for (const [hashRounds, count] of counts) {
      const record = { sites: ['bucketIds', 'sortOrder', 'undoSort', 'spellings'] as const };
      const recording = await runner.run({ config: { ...config, hashRounds }, seed, ids, record });
      const views = config.layers.flatMap((_, layer) =>
        Array.from({ length: config.heads }, (__, head) => headView(recording, layer, head)),
      );
      const said = modelInts(recording, 'spellings').data;
      for (const { question, answer } of questionPairs(task)) {
        const met = views.some((view) => meetingOf(view, 'all', question, answer) === 'met');
        const right = said[question] === ids[answer];
        count[`${met ? 'met' : 'lost'}${right ? 'Right' : 'Wrong'}`]++;
      }
      if (hashRounds === most) for (const view of views) countCollisions(view, ids, answers, equalLetters);
    }
  }
  runner.dispose();
  return { counts, answers, equalLetters };
}

function countCollisions(
  view: RoundView,
  ids: Int32Array,
  answers: Collisions,
  equalLetters: Collisions,
): void {
  const half = view.tokens / 2;
  for (let query = 1; query < view.tokens; query++) {
    for (let key = 1; key < query; key++) {
      const isPair = query - key === half - 1 && query >= half;
      const isEqual = at(ids, query) === at(ids, key) && at(ids, key) !== 0;
      if (!isPair && !isEqual) continue;
      const kind = isPair ? answers : equalLetters;
      kind.pairs += view.rounds;
      for (let round = 0; round < view.rounds; round++)
        kind.inOneBucket += Number(isInOneBucket(view, round, query, key));
    }
  }
}
