import { SORT_STOPS } from '../../src/figures/tape/sortStages.ts';
import { Scrubber } from '../parts/Scrubber.tsx';
import { useText } from '../parts/text.ts';

interface SortScrubberProps {
  readonly progress: number;
  readonly chunkLength: number;
  readonly onProgress: (progress: number) => void;
}

/** Moves the tape and the matrix from reading order to chunks that look one back. */
export function SortScrubber({ progress, chunkLength, onProgress }: SortScrubberProps) {
  const text = useText();
  return (
    <Scrubber
      label={text('tape.scrub')}
      value={progress}
      stops={SORT_STOPS.length}
      stopName={(stop) => text(`tape.stop.${SORT_STOPS[stop] ?? 'lookBack'}`, { length: chunkLength })}
      onChange={onProgress}
    />
  );
}
