import type { Rung } from '../../src/figures/memoryCurves.ts';
import { Explain } from '../parts/Explain.tsx';
import { useText } from '../parts/text.ts';

/** What each remedy adds: the longest sequence that fits, in equal factors, and the factor against the rung before. */
export function MemoryLadder({ ladder }: { readonly ladder: readonly Rung[] }) {
  const text = useText();
  const most = Math.max(2, ...ladder.map(({ longest }) => longest));
  return (
    <ol className="ladder" aria-label={text('memory.ladder')}>
      {ladder.map(({ variant, longest, factor }) => (
        <li key={variant} data-variant={variant} data-longest={longest}>
          <span className="ladder-name">
            <Explain term={`variant.${variant}`}>{text(`variant.${variant}`)}</Explain>
          </span>
          <span className="ladder-bar" aria-hidden="true">
            <span style={{ width: `${String((100 * Math.log(Math.max(1, longest))) / Math.log(most))}%` }} />
          </span>
          <span className="ladder-value">{text('memory.fits', { count: longest })}</span>
          <span className="ladder-factor">{factor === null ? '' : text('memory.factor', { factor })}</span>
        </li>
      ))}
    </ol>
  );
}
