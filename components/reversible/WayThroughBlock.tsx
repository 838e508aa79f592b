import {
  countWrong,
  INVERSION_STOPS,
  streamSlots,
  type InversionStop,
  type InversionErrors,
} from '../../src/figures/reversible/inversion.ts';
import type { ReversibleView } from '../../src/figures/reversible/definition.ts';
import { isOtherFunction, stepSays, type ReverseMode } from '../../src/figures/reversible/stepSays.ts';
import type { BlockInversion } from '../../src/protocol/inversion.ts';
import { Scrubber } from '../parts/Scrubber.tsx';
import { useText } from '../parts/text.ts';
import { StreamsDiagram } from './StreamsDiagram.tsx';

interface WayThroughBlockProps {
  readonly block: BlockInversion;
  readonly errors: InversionErrors;
  readonly stop: InversionStop;
  /** token · modelDim + dimension */
  readonly index: number;
  readonly modelDim: number;
  /** Whether the block is the first of its stack. */
  readonly isFirst: boolean;
  readonly view: Pick<ReversibleView, 'place' | 'triedFirst'>;
  /** That of the shown numbers. */
  readonly mode: ReverseMode;
  readonly onView: (change: Partial<ReversibleView>) => void;
}

/** Forward through the block and back, in steps: which stream is there, and which can be rebuilt. */
export function WayThroughBlock(props: WayThroughBlockProps) {
  const { block, errors, stop, index, modelDim, isFirst, view, mode, onView } = props;
  const text = useText();
  const tokens = errors.tried.length;
  const { fault, precision } = mode;
  const says = stepSays(stop, mode, isFirst)
    .map((id) => text(id, { precision }))
    .join(' ');
  const erased = stop === 'erased' || stop === 'x2';
  return (
    <>
      <Scrubber
        label={text('reversible.way')}
        value={view.place}
        stops={INVERSION_STOPS.length}
        stopName={(each) => text(`reversible.stopName.${INVERSION_STOPS[each] ?? 'input'}`)}
        onChange={(place) => {
          onView({ place });
        }}
      />
      <StreamsDiagram
        stop={stop}
        says={says}
        slots={streamSlots(block, stop, index, errors)}
        tokens={tokens}
        modelDim={modelDim}
        isOther={isOtherFunction(stop, fault)}
      />
      <div className="step-room">
        <p className="step-says" aria-live="polite">
          {erased && view.triedFirst
            ? text(fault === 'none' ? 'reversible.tried' : 'reversible.tried.other', {
                wrong: countWrong(errors.tried),
                count: tokens,
              })
            : says}
        </p>
        {erased && (
          <button
            type="button"
            aria-pressed={view.triedFirst}
            onClick={() => {
              onView({ place: INVERSION_STOPS.indexOf('erased'), triedFirst: !view.triedFirst });
            }}
          >
            {text('reversible.tryFirst')}
          </button>
        )}
      </div>
    </>
  );
}
