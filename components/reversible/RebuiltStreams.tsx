import {
  countWrong,
  type InversionStop,
  type InversionErrors,
} from '../../src/figures/reversible/inversion.ts';
import type { ReverseMode } from '../../src/figures/reversible/stepSays.ts';
import type { BlockInversion } from '../../src/protocol/inversion.ts';
import type { SelectionProps } from '../parts/selectionProps.ts';
import { useText } from '../parts/text.ts';
import { CarriedNumber } from './CarriedNumber.tsx';
import { ErrorStrip } from './ErrorStrip.tsx';

interface RebuiltStreamsProps {
  readonly block: BlockInversion;
  readonly errors: InversionErrors;
  readonly stop: InversionStop;
  /** That of the shown numbers. */
  readonly mode: ReverseMode;
  readonly modelDim: number;
  /** The character of each position. */
  readonly letters: readonly string[];
  readonly selecting: SelectionProps;
  /** In [0, modelDim − 1]. */
  readonly dimension: number;
  readonly triedFirst: boolean;
  readonly onDimension: (dimension: number) => void;
}

/** What comes back: one number of the selected token in digits, and how far off every token is. */
export function RebuiltStreams(props: RebuiltStreamsProps) {
  const { block, errors, stop, mode, modelDim, letters, selecting, dimension, triedFirst } = props;
  const text = useText();
  const { token } = selecting.selection;
  const tokens = letters.length;
  const isX2Back = stop === 'x2' || stop === 'x1';
  const shownX1 = stop === 'x1' ? errors.x1 : triedFirst && isErased(stop) ? errors.tried : null;
  return (
    <>
      <div className="carried-head">
        <p>
          {text('reversible.oneNumber', { position: token })}{' '}
          <span className="letter" data-selected="true" data-token={token}>
            {letters[token]}
          </span>
        </p>
        <label className="dimension">
          <span>{text('reversible.dimension', { dimension })}</span>
          <input
            type="range"
            min={0}
            max={modelDim - 1}
            value={dimension}
            onChange={(event) => {
              props.onDimension(event.target.valueAsNumber);
            }}
          />
        </label>
      </div>
      <CarriedNumber
        block={block}
        errors={errors}
        mode={mode}
        stop={stop}
        index={token * modelDim + dimension}
        triedFirst={triedFirst}
      />
      <ErrorStrip {...selecting} stream="x₂" tokens={tokens} errors={isX2Back ? errors.x2 : null} />
      <ErrorStrip {...selecting} stream="x₁" tokens={tokens} errors={shownX1} />
      <p className="verdict" data-testid="rebuilt" role="status">
        {stop === 'x1'
          ? text('reversible.verdict', {
              second: countWrong(errors.x2),
              first: countWrong(errors.x1),
              count: tokens,
            })
          : text('reversible.notYet')}
      </p>
    </>
  );
}

function isErased(stop: InversionStop): boolean {
  return stop === 'erased' || stop === 'x2';
}
