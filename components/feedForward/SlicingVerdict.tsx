import type { SlicingLayout } from '../../src/figures/feedForward/slicing.ts';
import { useText } from '../parts/text.ts';

interface SlicingVerdictProps extends Pick<SlicingLayout, 'blockPeak'> {
  readonly slices: number;
  /** Width of the drawn layer, and whether it is the run's own. */
  readonly width: number;
  readonly isOwn: boolean;
}

/** Whether slices lower the block's peak. */
export function SlicingVerdict({ blockPeak: { whole, sliced }, slices, width, isOwn }: SlicingVerdictProps) {
  const text = useText();
  const kilobytes = (bytes: number) => text('machine.kilobytes', { amount: bytes / 1000 });
  const gains = sliced < whole;
  return (
    <p className="slicing-verdict" data-testid="verdict" data-gain={gains}>
      {gains
        ? text('feedForward.verdict.gain', { before: kilobytes(whole), after: kilobytes(sliced) })
        : text(`feedForward.verdict.${slices === 1 ? 'whole' : isOwn ? 'noneOfRun' : 'none'}`, {
            amount: kilobytes(whole),
            width,
          })}
    </p>
  );
}
