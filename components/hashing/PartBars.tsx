import { useId } from 'react';
import { useIntl, type IntlShape } from 'react-intl';
import type { HashPart } from '../../src/figures/hashing/hashSteps.ts';
import { bucketSign, HUES } from '../../src/figures/pairs/bucketSign.ts';
import { at } from '../../src/maths/at.ts';
import { BucketDefs } from '../parts/BucketDefs.tsx';
import { Explain } from '../parts/Explain.tsx';
import { useText } from '../parts/text.ts';
import { SignedBars } from './SignedBars.tsx';
import { signedText } from './signedText.ts';

interface PartBarsProps {
  readonly part: HashPart;
  /** Which factor's hash, counted from zero; null where there is one only. */
  readonly which: number | null;
  /** Where the calculation stands, in [0, 3]. */
  readonly stop: number;
  readonly width: number;
  /** Bar that is read; null where none of these is. */
  readonly bar: number | null;
  readonly onBar: (bar: number | null) => void;
  /** Told of the value under the pointer or the keyboard's focus; null when there is none. */
  readonly onText: (text: string | null) => void;
}

const HEIGHT = 84;

/** A bar for each bucket: xR, and its mirror image once the scrubber gets there. */
export function PartBars({ part, which, stop, width, bar, onBar, onText }: PartBarsProps) {
  const text = useText();
  const { formatNumber } = useIntl();
  const id = useId();
  const buckets = part.signed.length;
  const half = buckets / 2;
  const label = text(which === null ? 'hashing.steps.bars' : 'hashing.steps.barsOf', {
    half,
    buckets,
    factor: (which ?? 0) + 1,
  });
  const textOf = (bucket: number) => barText({ text, formatNumber }, part, bucket);
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
        grown={(index) => within(index < half ? stop : stop - 1)}
        fill={(index) => {
          const { hue, negative } = bucketSign(index, buckets);
          return negative ? { fill: `url(#${id}-${String(hue)})` } : { className: `hue-${String(hue)}` };
        }}
        {...(width / buckets >= 22 && { names: part.signed.map((_, index) => String(index)) })}
        framed={stop > 2.5 ? part.winner : null}
        chosen={bar}
        onChoose={onBar}
        valueText={textOf}
        onValue={(index) => {
          onText(index === null ? null : textOf(index));
        }}
      />
    </>
  );
}

/** How a person's language says it. */
interface Words {
  readonly text: ReturnType<typeof useText>;
  readonly formatNumber: IntlShape['formatNumber'];
}

/** @returns which bucket a bar stands for, on which axis and side, and its value */
export function barText({ text, formatNumber }: Words, { signed }: HashPart, bucket: number): string {
  const half = signed.length / 2;
  return text('hashing.steps.bar', {
    bucket,
    axis: (bucket % half) + 1,
    sign: bucket < half ? '+' : '−',
    value: signedText(formatNumber, at(signed, bucket)),
  });
}

function within(value: number): number {
  return Math.min(1, Math.max(0, value));
}
