import type { SlicingLayout } from '../../src/figures/feedForward/slicing.ts';
import { useText } from '../parts/text.ts';

interface SlicingVerdictProps extends Pick<SlicingLayout, 'blockPeak'> {
  readonly slices: number;
}

/** Whether slices lower the block's peak. */
export function SlicingVerdict({ blockPeak: { whole, sliced }, slices }: SlicingVerdictProps) {
  const text = useText();
  const kilobytes = (bytes: number) => text('machine.kilobytes', { amount: bytes / 1000 });
  const gains = sliced < whole;
  return (
    <p className="slicing-verdict" data-testid="verdict" data-gain={gains}>
      {gains
        ? text('feedForward.verdict.gain', { before: kilobytes(whole), after: kilobytes(sliced) })
        : text(slices === 1 ? 'feedForward.verdict.whole' : 'feedForward.verdict.none', {
            amount: kilobytes(whole),
          })}
    </p>
  );
}
