import * as v from 'valibot';
import { issuesText } from '../config/issueText.ts';
import { backendFacts } from './backendFacts.ts';
import type { BackendFacts } from '../recording/recording.ts';
import { parseConfig, type ReformerConfig } from '../config/reformerConfig.ts';
import type { StreamPrecision } from '../protocol/inversion.ts';

/** How exactly an untrained reversible stack is rebuilt, block by block, in several precisions. */
export interface DepthRecording {
  readonly format: 1;
  readonly config: ReformerConfig;
  readonly seed: number;
  readonly backend: BackendFacts;
  readonly runs: readonly {
    readonly precision: StreamPrecision;
    /** [layers]: over all numbers of the rebuilt streams. */
    readonly largest: readonly number[];
    /** [layers]: over the tokens’ largest errors. */
    readonly median: readonly number[];
  }[];
}

const errors = v.array(v.pipe(v.number(), v.minValue(0)));
const file = v.object({
  format: v.literal(
    1,
    ({ input }) => `the depth recording’s format is ${String(input)}; this version reads 1`,
  ),
  config: v.unknown(),
  seed: v.number(),
  backend: backendFacts,
  runs: v.array(
    v.object({ precision: v.picklist(['float32', 'float16', 'bfloat16']), largest: errors, median: errors }),
  ),
});

/** @throws RangeError saying what is wrong with it */
export function parseDepthRecording(json: unknown): DepthRecording {
  const result = v.safeParse(file, json);
  if (!result.success) throw new RangeError(issuesText(result.issues, 'the depth recording'));
  const config = parseConfig(result.output.config);
  for (const { precision, largest, median } of result.output.runs) {
    for (const list of [largest, median]) {
      if (list.length !== config.layers.length)
        throw new RangeError(
          `${precision} has ${list.length} blocks; the config has ${config.layers.length}`,
        );
    }
  }
  return { ...result.output, config };
}
