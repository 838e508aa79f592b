import type { ComponentProps } from 'react';
import { useIntl } from 'react-intl';
import type { SlicingResult } from '../../src/protocol/slicing.ts';
import { Explain } from '../parts/Explain.tsx';
import { MeasuringBar } from '../parts/MeasuringBar.tsx';
import { scientificText } from '../parts/scientificText.ts';
import { useText } from '../parts/text.ts';

interface SlicingMeasuredProps extends Omit<ComponentProps<typeof MeasuringBar>, 'label'> {
  readonly result: SlicingResult | null;
  /** Width of the layer that is measured: the run's. */
  readonly feedForwardDim: number;
}

/** The branch run in one piece and in slices: how far the outputs differ, and what each held at most. */
export function SlicingMeasured({ result, feedForwardDim, ...bar }: SlicingMeasuredProps) {
  const text = useText();
  const { formatNumber } = useIntl();
  const most = Math.max(1, ...(result?.passes ?? []).map(({ peakBytes }) => peakBytes));
  return (
    <div className="slicing-measured">
      <h3>
        <Explain term="slicingMeasured">{text('feedForward.measured', { width: feedForwardDim })}</Explain>
      </h3>
      {result !== null && (
        <table className="plain" data-testid="slicing-measured">
          <thead>
            <tr>
              <th scope="col">{text('feedForward.slices')}</th>
              <th scope="col">{text('feedForward.peak')}</th>
              <th scope="col">{text('feedForward.difference')}</th>
            </tr>
          </thead>
          <tbody>
            {result.passes.map(({ slices, peakBytes, difference }) => (
              <tr key={slices} data-slices={slices} data-peak={peakBytes} data-difference={difference}>
                <th scope="row">{slices}</th>
                <td className="slicing-amount">
                  <span
                    className="slicing-solid"
                    aria-hidden="true"
                    style={{ width: `${(48 * peakBytes) / most}%` }}
                  />
                  {text('machine.kilobytes', { amount: peakBytes / 1000 })}
                </td>
                <td>{scientificText(formatNumber, difference)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {result !== null && (
        <p className="muted">
          {text('feedForward.largest', {
            amount: formatNumber(result.largest, { maximumSignificantDigits: 3 }),
          })}
        </p>
      )}
      <MeasuringBar {...bar} label={text('feedForward.measure')} />
    </div>
  );
}
