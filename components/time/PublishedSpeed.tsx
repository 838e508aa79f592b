import { useIntl } from 'react-intl';
import { LONG_RANGE_ARENA } from '../../src/costs/published.ts';
import { PUBLISHED_SPEED } from '../../src/figures/time/publishedSpeed.ts';
import { useAmounts } from '../memory/useAmounts.ts';
import { useText } from '../parts/text.ts';

/** Training steps a second of three models at four lengths, as published. */
export function PublishedSpeed() {
  const text = useText();
  const { formatNumber } = useIntl();
  const amounts = useAmounts();
  const { source } = LONG_RANGE_ARENA;
  return (
    <>
      <h3>{text('time.speed')}</h3>
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
        {text('time.slower')}{' '}
        <a href={source.url} target="_blank" rel="noreferrer">
          {`${source.title} (${String(source.year)}), ${source.where}`}
        </a>
      </p>
    </>
  );
}
