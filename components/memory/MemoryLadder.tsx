import './ladder.css';
import { memoryExpression } from '../../src/figures/memory/memoryExpression.ts';
import type { Remedy, RemedySwitches, Rung } from '../../src/figures/memory/memoryLadder.ts';
import { Explain } from '../parts/Explain.tsx';
import { useText } from '../parts/text.ts';
import { useAmounts } from './useAmounts.ts';

interface MemoryLadderProps {
  readonly ladder: readonly Rung[];
  readonly switches: RemedySwitches;
  readonly bytesPerValue: number;
  readonly onSwitch: (remedy: Remedy, on: boolean) => void;
}

/** Remedies as switches, the formula whose factors they strike out, and the longest sequence after each. */
export function MemoryLadder({ ladder, switches, bytesPerValue, onSwitch }: MemoryLadderProps) {
  const text = useText();
  const { tokens } = useAmounts();
  const most = Math.max(2, ...ladder.map(({ longest }) => longest ?? 0));
  return (
    <div className="ladder-panel">
      <p className="caption">{text('memory.ladder')}</p>
      <ol className="ladder" aria-label={text('memory.ladder')}>
        {ladder.map(({ remedy, on, longest, factor }) => (
          <li key={remedy} data-remedy={remedy} data-on={on} data-longest={longest ?? ''}>
            <span className="ladder-name">
              {remedy !== 'none' && (
                <input
                  type="checkbox"
                  checked={on}
                  aria-label={text(`memory.remedy.${remedy}`)}
                  onChange={(event) => {
                    onSwitch(remedy, event.target.checked);
                  }}
                />
              )}
              <Explain term={`remedy.${remedy}`}>{text(`memory.remedy.${remedy}`)}</Explain>
            </span>
            <span className="ladder-bar" aria-hidden="true">
              <span
                style={{
                  width: `${String((100 * Math.log(Math.max(1, longest ?? 1))) / Math.log(most))}%`,
                }}
              />
            </span>
            <span className="ladder-value">{longest === null ? '–' : tokens(longest)}</span>
            <span className="ladder-factor">{factor === null ? '' : text('memory.factor', { factor })}</span>
          </li>
        ))}
      </ol>
      <p className="caption">{text('memory.formula')}</p>
      <p className="expression" data-testid="expression">
        {memoryExpression(switches, bytesPerValue).map(({ symbols, below, state }, index) => {
          const body = (
            <>
              {symbols}
              {below !== undefined && <sub>{below}</sub>}
            </>
          );
          if (state === 'struck') return <del key={index}>{body}</del>;
          return state === 'added' ? <ins key={index}>{body}</ins> : <span key={index}>{body}</span>;
        })}
      </p>
    </div>
  );
}
