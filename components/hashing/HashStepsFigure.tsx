import { useId, useState } from 'react';
import { bucketSign, HUES } from '../../src/figures/pairs/bucketSign.ts';
import type { HashPart, HashSteps } from '../../src/figures/hashing/hashSteps.ts';
import { BucketDefs } from '../parts/BucketDefs.tsx';
import { Explain } from '../parts/Explain.tsx';
import { Scrubber } from '../parts/Scrubber.tsx';
import { useText } from '../parts/text.ts';
import { useWidth } from '../parts/useWidth.ts';
import { SignedBars } from './SignedBars.tsx';
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
}

const STOPS = ['vector', 'projected', 'mirrored', 'winner'] as const;
const HEIGHT = 84;

/** One token's hash with the run's numbers: x → xR → [xR; −xR] → the longest wins. */
export function HashStepsFigure(props: HashStepsFigureProps) {
  const { steps, recorded, token, letter, head, round, stop, onStop } = props;
  const text = useText();
  const [ref, room] = useWidth<HTMLDivElement>(560);
  const [value, setValue] = useState<string | null>(null);
  const width = Math.max(200, Math.min(room, 640));
  const names = { token, letter, head: head + 1, round: round + 1 };
  const valueOf = (index: number) =>
    text('hashing.steps.value', { index, value: signed(steps.vector[index] ?? 0) });
  return (
    <div className="hash-steps">
      <h3>
        {text('hashing.steps.title')}{' '}
        <span className="token-chip" data-selected="true" data-token={token}>
          {text('hashing.steps.token', names)}
        </span>
      </h3>
      <Scrubber
        label={text('hashing.steps.scrub')}
        value={stop}
        stops={STOPS.length}
        stopName={(at) => text(`hashing.stop.${STOPS[at] ?? 'vector'}`)}
        onChange={onStop}
      />
      <div ref={ref}>
        <p className="caption">
          <Explain term="sharedVector">
            {text('hashing.steps.vector', { count: steps.vector.length })}
          </Explain>
        </p>
        <SignedBars
          values={steps.vector}
          label={text('hashing.steps.vector', { count: steps.vector.length })}
          width={width}
          height={64}
          grown={() => 1}
          valueText={valueOf}
          onValue={(index) => {
            setValue(index === null ? null : valueOf(index));
          }}
        />
        {steps.parts.map((part, index) => (
          <PartBars
            key={index}
            part={part}
            which={steps.parts.length === 1 ? null : index}
            stop={stop}
            width={width}
            onText={setValue}
          />
        ))}
      </div>
      <p className="hash-readout" data-testid="hash-value">
        {value ?? text('hashing.steps.hint')}
      </p>
      <p className="hash-result" data-testid="hash-bucket" data-shown={stop > 2.5}>
        {stop > 2.5
          ? text(resultId(steps, recorded), {
              ...{ bucket: steps.bucket, recorded },
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

interface PartBarsProps {
  readonly part: HashPart;
  /** Which factor's hash, counted from zero; null where there is one only. */
  readonly which: number | null;
  readonly stop: number;
  readonly width: number;
  readonly onText: (text: string | null) => void;
}

/** A bar for each bucket: xR, and its mirror image once the scrubber gets there. */
function PartBars({ part, which, stop, width, onText }: PartBarsProps) {
  const text = useText();
  const id = useId();
  const buckets = part.signed.length;
  const half = buckets / 2;
  const grown = (index: number) => within(index < half ? stop : stop - 1);
  const label = text(which === null ? 'hashing.steps.bars' : 'hashing.steps.barsOf', {
    ...{ half, buckets },
    factor: (which ?? 0) + 1,
  });
  const valueOf = (index: number) =>
    text('hashing.steps.bar', {
      bucket: index,
      axis: (index % half) + 1,
      sign: index < half ? '+' : '−',
      value: signed(part.signed[index] ?? 0),
    });
  return (
    <>
      <p className="caption">
        <Explain term="mirroredHash">{label}</Explain>
      </p>
      <svg className="pattern-store" aria-hidden="true">
        <BucketDefs id={id} hues={HUES} />
      </svg>
      <SignedBars
        values={part.signed}
        label={label}
        width={Math.min(width, buckets * 72)}
        height={HEIGHT}
        grown={grown}
        fill={(index) => {
          const { hue, negative } = bucketSign(index, buckets);
          return negative ? { fill: `url(#${id}-${String(hue)})` } : { className: `hue-${String(hue)}` };
        }}
        {...(width / buckets >= 22 && { names: part.signed.map((_, index) => String(index)) })}
        framed={stop > 2.5 ? part.winner : null}
        valueText={valueOf}
        onValue={(index) => {
          onText(index === null ? null : valueOf(index));
        }}
      />
    </>
  );
}

function within(value: number): number {
  return Math.min(1, Math.max(0, value));
}

/** With its sign and three digits, a true minus. */
function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(3)}`;
}
