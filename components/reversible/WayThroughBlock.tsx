import {
  countWrong,
  INVERSION_STOPS,
  streamSlots,
  type InversionStop,
  type InversionErrors,
} from '../../src/figures/reversible/inversion.ts';
import type { ReversibleView } from '../../src/figures/reversible/definition.ts';
import type { BlockInversion, ReverseFault } from '../../src/protocol/inversion.ts';
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
  readonly view: ReversibleView;
  /** What the shown numbers' reverse pass forgot. */
  readonly fault: ReverseFault;
  readonly onView: (change: Partial<ReversibleView>) => void;
}

/** Forward through the block and back, in steps: which stream is there, and which can be rebuilt. */
export function WayThroughBlock(props: WayThroughBlockProps) {
  const { block, errors, stop, index, modelDim, view, fault, onView } = props;
  const text = useText();
  const tokens = errors.tried.length;
  const says = text(stepMessage(stop, fault));
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
        slots={streamSlots(block, stop, index)}
        tokens={tokens}
        modelDim={modelDim}
      />
      <p className="step-says" aria-live="polite">
        {says}
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
      {erased && view.triedFirst && (
        <p className="step-says" role="status">
          {text('reversible.tried', { wrong: countWrong(errors.tried), count: tokens })}
        </p>
      )}
    </>
  );
}

/** @returns the message that says what happens: what is forgotten breaks the steps back that need it */
function stepMessage(stop: InversionStop, fault: ReverseFault): string {
  const broken = (stop === 'x1' && fault !== 'none') || (stop === 'x2' && fault === 'otherDropout');
  return broken ? `reversible.step.${stop}.${fault}` : `reversible.step.${stop}`;
}
