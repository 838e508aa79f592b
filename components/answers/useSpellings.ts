import { useDeferredValue, useMemo } from 'react';
import { layoutSpellings, type MissingSpelling, type Spelling } from '../../src/figures/answers/spelling.ts';
import type { FailureReason } from '../../src/protocol/failureReason.ts';
import type { Measure } from '../../src/protocol/measure.ts';
import { withSpellings } from '../../src/recording/spellings.ts';
import { spellingRequest } from '../../src/tasks/spellingRequest.ts';
import type { ShownRun } from '../../src/tasks/shownRun.ts';
import { useMeasurement } from '../parts/useMeasurement.ts';

/** What is known of how a run spells its phrase. */
export interface RunSpellings {
  /** Fewest rounds first: those that the run recorded, and those measured of it since. */
  readonly spellings: readonly Spelling[];
  readonly missing: readonly MissingSpelling[];
  readonly failure: FailureReason | null;
}

/** @param measure absent where nothing more than what the run recorded can be known */
export function useSpellings(run: ShownRun, measure?: Measure): RunSpellings {
  const { recording, pairs } = run;
  // A new run is drawn a moment after it has come: what is measured of it must not come before it.
  const settled = useDeferredValue(measure);
  const request = useMemo(() => (run.live ? spellingRequest(recording) : null), [run, recording]);
  const { status, result, failure, ready } = useMeasurement(settled, 'spellings', request, run);
  const spellings = useMemo(
    () => layoutSpellings(result === null ? recording : withSpellings(recording, result.spellings), pairs),
    [recording, pairs, result],
  );
  const missing = useMemo(() => {
    const known = new Set(spellings.map(({ rounds }) => rounds));
    const asked = ready && request !== null ? request.rounds : [];
    // Those that were stopped before their turn, or whose weights had been trained on by then, stay unknown.
    const state = status === 'running' ? ('computing' as const) : ('unknown' as const);
    return asked.filter((rounds) => !known.has(rounds)).map((rounds) => ({ rounds, state }));
  }, [spellings, request, ready, status]);
  return { spellings, missing, failure };
}
