import { useMemo, useState, type ReactNode } from 'react';
import {
  countWrong,
  inversionErrors,
  INVERSION_STOPS,
  streamSlots,
} from '../../src/figures/reversible/inversion.ts';
import type { BlockInversion } from '../../src/protocol/inversion.ts';
import { FigureFrame } from '../parts/FigureFrame.tsx';
import { Scrubber } from '../parts/Scrubber.tsx';
import type { SelectionProps } from '../parts/selectionProps.ts';
import { useText } from '../parts/text.ts';
import { CarriedNumber } from './CarriedNumber.tsx';
import { ErrorStrip } from './ErrorStrip.tsx';
import { StreamsDiagram } from './StreamsDiagram.tsx';
import './reversible.css';

interface ReversibleFigureProps extends SelectionProps {
  /** One block forward and back. */
  readonly block: BlockInversion;
  readonly modelDim: number;
  /** The character of each position. */
  readonly letters: readonly string[];
  /** What the reverse pass may forget, and how it is measured. */
  readonly controls: ReactNode;
  /** Where the numbers come from. */
  readonly origin: string;
  /** What stands below: depth, memory, gradients. */
  readonly children: ReactNode;
}

/** The inversion of one block with a run's real numbers: x₂ first, then x₁. */
export function ReversibleFigure(props: ReversibleFigureProps) {
  const { block, modelDim, letters, controls, origin, selection, children } = props;
  const text = useText();
  const [place, setPlace] = useState(5);
  const [dimension, setDimension] = useState(0);
  const [triedFirst, setTriedFirst] = useState(false);
  const stop = INVERSION_STOPS[Math.round(place)] ?? 'input';
  const tokens = letters.length;
  const index = selection.token * modelDim + Math.min(dimension, modelDim - 1);
  const errors = useMemo(() => inversionErrors(block, modelDim), [block, modelDim]);
  const at = INVERSION_STOPS.indexOf(stop);
  const shownX1 = at >= 5 ? errors.x1 : triedFirst && at >= 3 ? errors.tried : null;
  const rows = Array.from({ length: tokens }, (_, token) => [
    token,
    letters[token] ?? '',
    errors.x2[token]?.toExponential(2) ?? '',
    errors.x1[token]?.toExponential(2) ?? '',
    errors.tried[token]?.toExponential(2) ?? '',
  ]);
  return (
    <FigureFrame
      name="reversible"
      title={text('reversible.title')}
      lead={text('reversible.lead')}
      tables={[
        {
          name: text('reversible.table'),
          head: [
            text('reversible.token'),
            text('reversible.letter'),
            text('reversible.errorOf', { stream: 'x₂' }),
            text('reversible.errorOf', { stream: 'x₁' }),
            text('reversible.errorTried'),
          ],
          rows,
        },
      ]}
    >
      <div className="reversible">
        <div>
          <Scrubber
            label={text('reversible.way')}
            value={place}
            stops={INVERSION_STOPS.length}
            stopName={(each) => text(`reversible.stopName.${INVERSION_STOPS[each] ?? 'input'}`)}
            onChange={setPlace}
          />
          <StreamsDiagram
            stop={stop}
            slots={streamSlots(block, stop, index)}
            tokens={tokens}
            modelDim={modelDim}
          />
          <p className="step-says" aria-live="polite">
            {text(`reversible.step.${stop}`)}
          </p>
          {(stop === 'erased' || stop === 'x2') && (
            <button
              type="button"
              aria-pressed={triedFirst}
              onClick={() => {
                setPlace(3);
                setTriedFirst(!triedFirst);
              }}
            >
              {text('reversible.tryFirst')}
            </button>
          )}
          {triedFirst && at >= 3 && at < 5 && (
            <p className="step-says" role="status">
              {text('reversible.tried', { wrong: countWrong(errors.tried), count: tokens })}
            </p>
          )}
          {controls}
          <p className="muted">{origin}</p>
        </div>
        <div>
          <div className="carried-head">
            <p>
              {text('reversible.oneNumber', { position: selection.token })}{' '}
              <span className="letter" data-selected="true" data-token={selection.token}>
                {letters[selection.token]}
              </span>
            </p>
            <label className="dimension">
              <span>{text('reversible.dimension', { dimension })}</span>
              <input
                type="range"
                min={0}
                max={modelDim - 1}
                value={Math.min(dimension, modelDim - 1)}
                onChange={(event) => {
                  setDimension(event.target.valueAsNumber);
                }}
              />
            </label>
          </div>
          <CarriedNumber block={block} stop={stop} index={index} triedFirst={triedFirst} />
          <ErrorStrip {...props} stream="x₂" tokens={tokens} errors={at >= 4 ? errors.x2 : null} />
          <ErrorStrip {...props} stream="x₁" tokens={tokens} errors={shownX1} />
          <p className="verdict" data-testid="rebuilt" role="status">
            {at >= 5
              ? text('reversible.verdict', {
                  second: countWrong(errors.x2),
                  first: countWrong(errors.x1),
                  count: tokens,
                })
              : text('reversible.notYet')}
          </p>
        </div>
      </div>
      {children}
    </FigureFrame>
  );
}
