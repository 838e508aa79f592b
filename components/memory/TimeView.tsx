import { useIntl } from 'react-intl';
import { LONG_RANGE_ARENA } from '../../src/costs/published.ts';
import type { SizesWithoutTokens } from '../../src/costs/sizes.ts';
import type { Variant } from '../../src/costs/variants.ts';
import type { RunSizes } from '../../src/figures/memory/exampleNetworks.ts';
import type { CurveModel } from '../../src/figures/memory/memoryCurves.ts';
import { PUBLISHED_SPEED } from '../../src/figures/memory/publishedPoints.ts';
import { useText } from '../parts/text.ts';
import { HashedTerms } from './HashedTerms.tsx';
import { OperationsPlot } from './OperationsPlot.tsx';
import { ScoresPlot } from './ScoresPlot.tsx';
import { useAmounts } from './useAmounts.ts';

interface TimeViewProps {
  readonly sizes: SizesWithoutTokens;
  readonly shown: readonly Variant[];
  /** The model with the taken remedies. */
  readonly taken: CurveModel['id'];
  readonly run: RunSizes | null;
}

/** Time the same way as memory: operations by formula, scores and their break-even, published speed. */
export function TimeView({ sizes, shown, taken, run }: TimeViewProps) {
  const text = useText();
  const { formatNumber } = useIntl();
  const amounts = useAmounts();
  const { source } = LONG_RANGE_ARENA;
  return (
    <div className="memory-views time-view">
      <div>
        <OperationsPlot shown={shown} taken={taken} sizes={sizes} runTokens={run?.tokens ?? null} />
        <HashedTerms sizes={sizes} />
      </div>
      <div>
        {run !== null && <ScoresPlot run={run} />}
        <p className="caption">{text('memory.speed')}</p>
        <table className="plain" data-testid="published-speed">
          <thead>
            <tr>
              <th scope="col">{text('memory.length')}</th>
              {LONG_RANGE_ARENA.kilotokens.map((kilotokens) => (
                <th key={kilotokens} scope="col">
                  {amounts.count(kilotokens * 1000)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {PUBLISHED_SPEED.map(({ model, speeds }) => (
              <tr key={model}>
                <th scope="row">{text(`memory.model.${model}`)}</th>
                {speeds.map(({ tokens, stepsPerSecond }) => (
                  <td key={tokens}>{formatNumber(stepsPerSecond, { minimumFractionDigits: 1 })}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <p className="muted">
          {text('memory.slower')}{' '}
          <a href={source.url} target="_blank" rel="noreferrer">
            {`${source.title} (${String(source.year)}), ${source.where}`}
          </a>
        </p>
      </div>
    </div>
  );
}
