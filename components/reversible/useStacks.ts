import { useCallback, useEffect, useState } from 'react';
import type { StackRecordings } from '../../src/figures/reversible/stackRecordings.ts';

/** The recorded stacks, on their way, or why they are not there. */
export interface LoadedStacks {
  readonly stacks: StackRecordings | null;
  readonly failure: string | null;
  readonly isLoading: boolean;
  readonly retry: () => void;
}

/**
 * Fetches twelve recorded blocks when the figure is there.
 *
 * @param load must be stable; undefined where there is nothing to fetch
 */
export function useStacks(load: (() => Promise<StackRecordings>) | undefined): LoadedStacks {
  const [stacks, setStacks] = useState<StackRecordings | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let current = true;
    load?.().then(
      (loaded) => {
        if (current) setStacks(loaded);
      },
      (error: unknown) => {
        if (current) setFailure(error instanceof Error ? error.message : String(error));
      },
    );
    return () => {
      current = false;
    };
  }, [load, attempt]);
  const retry = useCallback(() => {
    setFailure(null);
    setAttempt((before) => before + 1);
  }, []);
  return { stacks, failure, isLoading: load !== undefined && stacks === null && failure === null, retry };
}
