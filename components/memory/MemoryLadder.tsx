import './ladder.css';
import type { LadderScale, Rung, Step } from '../../src/figures/memory/memoryLadder.ts';
import { useText } from '../parts/text.ts';
import { useAmounts } from './useAmounts.ts';

interface MemoryLadderProps {
  readonly ladder: readonly Rung[];
  readonly scale: LadderScale;
  /** The step that was taken last; null for a choice of one's own. */
  readonly step: Step | null;
  readonly budget: number;
}

/** The longest sequence after each remedy: bars on one linear scale, what was gained darker, the factor beside. */
export function MemoryLadder({ ladder, scale, step, budget }: MemoryLadderProps) {
  const text = useText();
  const { tokens, roundBytes } = useAmounts();
  const widthOf = (length: number) => `${String((100 * length) / scale.most)}%`;
  const name = text('memory.ladder', { budget: roundBytes(budget) });
  return (
    <div className="ladder-panel">
      <p className="caption">{name}</p>
      <ol className="ladder" aria-label={name}>
        {ladder.map(({ remedy, on, longest, before, factor }) => {
          const kept = Math.min(before ?? 0, longest ?? 0);
          return (
            <li
              key={remedy}
              data-remedy={remedy}
              data-on={on}
              data-now={remedy === step}
              data-longest={longest ?? ''}
            >
              <span className="ladder-name">
                {text(remedy === 'none' ? 'memory.remedy.none' : `memory.step.${remedy}`)}
              </span>
              <span className="ladder-bar" aria-hidden="true">
                {longest !== null && (
                  <>
                    <span className="ladder-kept" style={{ width: widthOf(kept) }} />
                    <span className="ladder-gained" style={{ width: widthOf(longest - kept) }} />
                  </>
                )}
              </span>
              <span className="ladder-value">{longest === null ? '–' : tokens(longest)}</span>
              <span className="ladder-factor">
                {factor === null ? '' : text('memory.factor', { factor })}
              </span>
            </li>
          );
        })}
        <li className="ladder-axis" aria-hidden="true">
          <span className="ladder-bar">
            {scale.ticks.map((tick) => (
              <span key={tick} style={{ left: widthOf(tick) }}>
                {tick === 0 ? '0' : tokens(tick)}
              </span>
            ))}
          </span>
        </li>
      </ol>
    </div>
  );
}
