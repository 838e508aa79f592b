import { useEffect, useState } from 'react';
import type { StackRecordings } from '../../src/figures/reversible/stackRecordings.ts';
import { useText } from '../parts/text.ts';
import { DepthPlot } from './DepthPlot.tsx';
import { MemoryCards } from './MemoryCards.tsx';

interface StacksProps {
  /** Must be stable. */
  readonly load: () => Promise<StackRecordings>;
  /** Blocks passed by the training step; between two while it moves. */
  readonly moment: number;
  readonly onMoment: (moment: number) => void;
}

/** Twelve blocks, recorded: fetched when the figure is there. */
export function Stacks({ load, moment, onMoment }: StacksProps) {
  const text = useText();
  const [stacks, setStacks] = useState<StackRecordings | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let current = true;
    load().then(
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
  if (failure !== null)
    return (
      <div className="failure" role="alert">
        <p>{text('reversible.stacksFailed', { reason: failure })}</p>
        <button
          type="button"
          onClick={() => {
            setFailure(null);
            setAttempt(attempt + 1);
          }}
        >
          {text('failure.retry')}
        </button>
      </div>
    );
  if (stacks === null) return <p role="status">{text('page.loading')}</p>;
  return (
    <>
      <MemoryCards held={stacks.held} moment={moment} onMoment={onMoment} />
      <DepthPlot recording={stacks.depth} />
    </>
  );
}
