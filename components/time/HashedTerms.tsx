import { useIntl } from 'react-intl';
import type { SizesWithoutTokens } from '../../src/costs/sizes.ts';
import { HASHED_TERMS, hashedTerm } from '../../src/figures/time/hashedTerms.ts';
import { useText } from '../parts/text.ts';
import { useAmounts } from '../memory/useAmounts.ts';

/** Lengths at which the terms are told. */
const LENGTHS = [2 ** 16, 2 ** 20];

/** What attending, sorting and hashing take of a Reformer's step, at two lengths. */
export function HashedTerms({ sizes }: { readonly sizes: SizesWithoutTokens }) {
  const text = useText();
  const { formatNumber } = useIntl();
  const amounts = useAmounts();
  const percent = (share: number) =>
    formatNumber(share, { style: 'percent', minimumSignificantDigits: 2, maximumSignificantDigits: 2 });
  return (
    <table className="plain hashed-terms" data-testid="hashed-terms">
      <thead>
        <tr>
          <th scope="col">{text('time.term')}</th>
          {LENGTHS.map((tokens) => (
            <th key={tokens} scope="col">
              {formatNumber(tokens)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {HASHED_TERMS.map((term) => (
          <tr key={term} data-term={term}>
            <th scope="row">{text(`time.term.${term}`)}</th>
            {LENGTHS.map((tokens) => {
              const { count, share } = hashedTerm(term, sizes, tokens);
              return (
                <td key={tokens}>
                  {amounts.count(count)} <span className="term-share">{percent(share)}</span>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
