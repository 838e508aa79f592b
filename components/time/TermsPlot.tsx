import { useCallback, useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { SizesWithoutTokens } from '../../src/costs/sizes.ts';
import { firstLength } from '../../src/figures/memory/memoryCurves.ts';
import { HASHED_TERMS, layoutTermCurves } from '../../src/figures/time/hashedTerms.ts';
import { curveNames } from '../memory/curveNames.ts';
import { RunMark } from '../memory/RunMark.tsx';
import { useAmounts } from '../memory/useAmounts.ts';
import { useText } from '../parts/text.ts';
import { useWidth } from '../parts/useWidth.ts';
import { CurveKey } from '../plot/CurveKey.tsx';
import { CurveLabels } from '../plot/CurveLabels.tsx';
import { LogPlot } from '../plot/LogPlot.tsx';
import { powerOfTen } from '../plot/powerOfTwo.ts';
import { useFittedPlot } from '../plot/useFittedPlot.ts';
import { EvenMark } from './EvenMark.tsx';

interface TermsPlotProps {
  readonly sizes: SizesWithoutTokens;
  readonly runTokens: number | null;
}

const HEIGHT = 300;

/** What hashing, sorting and attending take of a Reformer's step, against length. */
export function TermsPlot({ sizes, runTokens }: TermsPlotProps) {
  const text = useText();
  const { formatNumber } = useIntl();
  const { count } = useAmounts();
  const [ref, room] = useWidth<HTMLDivElement>(640);
  const from = firstLength(runTokens);
  const lay = useCallback(
    (width: number) => layoutTermCurves(sizes, { width, height: HEIGHT, from }),
    [sizes, from],
  );
  const { nameOf, names } = useMemo(
    () => curveNames(HASHED_TERMS, (id) => text(`time.term.${id}`), room),
    [text, room],
  );
  const { layout, width, margin } = useFittedPlot(lay, room, nameOf);
  const { plainFrom } = layout;
  return (
    <div ref={ref} data-testid="terms-plot" data-plain-from={plainFrom ?? ''}>
      <LogPlot
        plot={layout}
        {...{ width, margin }}
        height={HEIGHT}
        amountText={powerOfTen}
        acrossName={text('memory.length')}
        upName={text('time.operations')}
        description={text('time.termsDescription', {
          list: layout.curves
            .map(({ id, values }) => `${text(`time.term.${id}`)}: ${count(values.at(-1)?.value ?? 0)}`)
            .join('; '),
        })}
      >
        {layout.curves.map(({ id, path }) => (
          <path key={id} className="memory-curve" data-term={id} d={path} />
        ))}
        {plainFrom !== null && plainFrom >= from && (
          <EvenMark
            at={layout.x(plainFrom)}
            width={width}
            height={HEIGHT}
            label={text('time.plainFrom', { count: plainFrom })}
            short={formatNumber(plainFrom)}
          />
        )}
        {runTokens !== null && <RunMark tokens={runTokens} at={layout.x(runTokens)} height={HEIGHT} />}
        <CurveLabels curves={layout.curves} {...{ nameOf, width, margin }} height={HEIGHT} />
      </LogPlot>
      <CurveKey names={names} />
    </div>
  );
}
