import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { HashSteps } from '../../src/figures/hashing/hashSteps.ts';
import { at } from '../../src/maths/at.ts';
import { Explain } from '../parts/Explain.tsx';
import { Scrubber } from '../parts/Scrubber.tsx';
import { useText } from '../parts/text.ts';
import { useWidth } from '../parts/useWidth.ts';
import { barText, PartBars } from './PartBars.tsx';
import { SignedBars } from './SignedBars.tsx';
import { signedText } from './signedText.ts';
import './hashing.css';

interface HashStepsFigureProps {
  readonly steps: HashSteps;
  /** What the run recorded. */
  readonly recorded: number;
  readonly token: number;
  /** The token's character. */
  readonly letter: string;
  /** Counted from zero. */
  readonly head: number;
  readonly round: number;
  /** Where the calculation stands, in [0, 3]. */
  readonly stop: number;
  readonly onStop: (stop: number) => void;
  /** Entry of the vector that is read; one beyond the last is the last. */
  readonly entry: number | null;
  /** Bar that is read where no entry is, counted through all factors; one beyond the last is the last. */
  readonly bar: number | null;
  /** Told of the entry or bar that is read from now on: one of the two, or neither. */
  readonly onRead: (read: { readonly entry: number | null; readonly bar: number | null }) => void;
}

const STOPS = ['vector', 'projected', 'mirrored', 'winner'] as const;

/** One token's hash with the run's numbers: x → xR → [xR; −xR] → the longest wins. */
export function HashStepsFigure(props: HashStepsFigureProps) {
  const { steps, recorded, token, letter, head, round, stop, onStop, entry, bar, onRead } = props;
  const text = useText();
  const { formatNumber } = useIntl();
  const [ref, room] = useWidth<HTMLDivElement>(560);
  // Under the pointer or the focus: it stands before what was chosen, and goes again.
  const [passing, setPassing] = useState<string | null>(null);
  const width = Math.max(200, Math.min(room, 640));
  const label = text('hashing.steps.vector', { count: steps.vector.length });
  const entryText = (index: number) =>
    text('hashing.steps.value', { index, value: signedText(formatNumber, at(steps.vector, index)) });
  const chosenEntry = entry === null ? null : Math.min(entry, steps.vector.length - 1);
  const bars = steps.parts.flatMap((part, which) =>
    part.signed.map((_, bucket) => ({ which, bucket, text: barText({ text, formatNumber }, part, bucket) })),
  );
  const chosenBar = entry !== null || bar === null ? null : at(bars, Math.min(bar, bars.length - 1));
  return (
    <div className="hash-steps">
      <h3>
        {text('hashing.steps.title')}{' '}
        <span className="token-chip" data-selected="true" data-token={token}>
          {text('hashing.steps.token', { token, letter, head: head + 1, round: round + 1 })}
        </span>
      </h3>
      <Scrubber
        label={text('hashing.steps.scrub')}
        value={stop}
        stops={STOPS.length}
        stopName={(index) => text(`hashing.stop.${at(STOPS, index)}`)}
        onChange={onStop}
      />
      <div ref={ref}>
        <p className="caption">
          <Explain term="sharedVector">{label}</Explain>
        </p>
        <SignedBars
          values={steps.vector}
          label={label}
          width={width}
          height={64}
          grown={() => 1}
          chosen={chosenEntry}
          onChoose={(index) => {
            onRead({ entry: index, bar: null });
          }}
          valueText={entryText}
          onValue={(index) => {
            setPassing(index === null ? null : entryText(index));
          }}
        />
        {steps.parts.map((part, which) => (
          <PartBars
            key={which}
            part={part}
            which={steps.parts.length === 1 ? null : which}
            stop={stop}
            width={width}
            bar={chosenBar?.which === which ? chosenBar.bucket : null}
            onBar={(chosen) => {
              const first = bars.findIndex((each) => each.which === which);
              onRead({ entry: null, bar: chosen === null ? null : first + chosen });
            }}
            onText={setPassing}
          />
        ))}
      </div>
      <p className="hash-readout" data-testid="hash-value">
        {passing ??
          (chosenEntry === null ? null : entryText(chosenEntry)) ??
          chosenBar?.text ??
          text('hashing.steps.hint')}
      </p>
      <p className="hash-result" data-testid="hash-bucket" data-shown={stop > 2.5}>
        {stop > 2.5
          ? text(resultId(steps, recorded), {
              bucket: steps.bucket,
              recorded,
              sum: steps.parts.map(({ winner, scale }) => `${String(winner)} · ${String(scale)}`).join(' + '),
            })
          : text('hashing.steps.pending')}
      </p>
    </div>
  );
}

function resultId({ parts, bucket }: HashSteps, recorded: number): string {
  if (recorded !== bucket) return 'hashing.steps.differs';
  return parts.length === 1 ? 'hashing.steps.result' : 'hashing.steps.resultOf';
}
