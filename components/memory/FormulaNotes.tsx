import type { SizesWithoutTokens } from '../../src/costs/sizes.ts';
import { memoryExpression } from '../../src/figures/memory/memoryExpression.ts';
import type { RemedySwitches } from '../../src/figures/memory/memoryLadder.ts';
import { useText } from '../parts/text.ts';

interface FormulaNotesProps {
  readonly sizes: SizesWithoutTokens;
  readonly switches: RemedySwitches;
}

/** The same formula in symbols, what they stand for, and where its constants come from. */
export function FormulaNotes({ sizes, switches }: FormulaNotesProps) {
  const text = useText();
  return (
    <details className="memory-more">
      <summary>{text('memory.formula')}</summary>
      <p className="expression" data-testid="expression">
        {memoryExpression(switches, sizes.bytesPerValue).map(({ symbols, below, state }, index) => {
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
      <p className="muted memory-notes">
        {text('memory.symbols', {
          batch: sizes.batch,
          layers: sizes.layers,
          width: sizes.modelDim,
          inner: sizes.feedForwardDim,
          heads: sizes.heads,
          rounds: sizes.hashRounds,
        })}{' '}
        {text('memory.notes')}
      </p>
    </details>
  );
}
