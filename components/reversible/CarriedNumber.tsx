import {
  compareDigits,
  INVERSION_STOPS,
  streamSlots,
  type InversionErrors,
  type InversionStop,
  type StreamName,
} from '../../src/figures/reversible/inversion.ts';
import { stopFormula, type ReverseMode } from '../../src/figures/reversible/stepSays.ts';
import type { BlockInversion } from '../../src/protocol/inversion.ts';
import { useIntl } from 'react-intl';
import { useText } from '../parts/text.ts';

interface CarriedNumberProps {
  readonly block: BlockInversion;
  readonly errors: InversionErrors;
  /** That of the shown numbers. */
  readonly mode: ReverseMode;
  readonly stop: InversionStop;
  /** token · modelDim + dimension */
  readonly index: number;
  /** Shows what comes out for x1 while x2 is not there. */
  readonly triedFirst: boolean;
}

const STREAMS = ['x1', 'x2', 'y1', 'y2'] as const satisfies StreamName[];
const NAMES: Readonly<Record<StreamName, string>> = { x1: 'x₁', x2: 'x₂', y1: 'y₁', y2: 'y₂' };

/** One number of each stream in digits, stop by stop; what is not the true number's is underlined. */
export function CarriedNumber({ block, errors, mode, stop, index, triedFirst }: CarriedNumberProps) {
  const text = useText();
  const now = INVERSION_STOPS.indexOf(stop);
  return (
    <div className="carried-scroll" tabIndex={0} role="region" aria-label={text('reversible.carried')}>
      <table className="plain carried">
        <thead>
          <tr>
            <th scope="col">{text('reversible.stop')}</th>
            {STREAMS.map((stream) => (
              <th key={stream} scope="col">
                {NAMES[stream]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {INVERSION_STOPS.map((each, row) => {
            const slots = streamSlots(block, each, index, errors);
            return (
              <tr key={each} data-stop={each} data-now={each === stop} aria-hidden={row > now}>
                <th scope="row">{text(stopFormula(each, mode))}</th>
                {STREAMS.map((stream) => {
                  const { value, state } = slots[stream];
                  const shown = stream === 'x1' && state === 'locked' && triedFirst && each === 'erased';
                  return (
                    <td key={stream} data-state={state}>
                      {shown ? (
                        <Digits value={block.x1TriedFirst[index] ?? NaN} truth={block.x1[index] ?? NaN} />
                      ) : value === null ? (
                        text(`reversible.state.${state}`)
                      ) : (
                        <Digits value={value} truth={block[stream][index] ?? NaN} />
                      )}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Digits({ value, truth }: { readonly value: number; readonly truth: number }) {
  const { formatNumber } = useIntl();
  const [, point] = formatNumber(0.5);
  const digits = compareDigits(value, truth).map(({ digit, same }) => ({
    digit: digit === '.' ? point : digit,
    same,
  }));
  const same = digits.filter((digit) => digit.same).map(({ digit }) => digit);
  const other = digits.filter((digit) => !digit.same).map(({ digit }) => digit);
  return (
    <span className="digits">
      {same.join('')}
      {other.length > 0 && <u>{other.join('')}</u>}
    </span>
  );
}
