import type { HeldComparison } from '../../src/figures/reversible/heldMoments.ts';
import { Scrubber } from '../parts/Scrubber.tsx';
import { useText } from '../parts/text.ts';
import './held.css';

interface MemoryCardsProps {
  readonly held: HeldComparison;
  /** Blocks passed, forward and then back; the last where there are fewer. */
  readonly moment: number;
  readonly onMoment: (moment: number) => void;
}

const STACKS = ['ordinary', 'reversible'] as const;

/** What a training step holds, block by block forward and back: an ordinary stack piles up, the reversible one does not. */
export function MemoryCards({ held, moment, onMoment }: MemoryCardsProps) {
  const text = useText();
  const last = held.ordinary.length - 1;
  const at = Math.round(Math.min(moment, last));
  const megabytes = (bytes: number) => text('reversible.megabytes', { amount: bytes / 1e6 });
  const name = (stop: number) => {
    const step = held.ordinary[stop];
    return text(`reversible.moment.${step?.pass ?? 'forward'}`, {
      block: (step?.layer ?? 0) + 1,
      count: held.layers,
    });
  };
  return (
    <figure className="held" aria-label={text('reversible.held')}>
      <figcaption>{text('reversible.held')}</figcaption>
      {STACKS.map((stack) => {
        const step = held[stack][at];
        if (step === undefined) return null;
        return (
          <div
            key={stack}
            className="held-row"
            data-stack={stack}
            data-bytes={step.bytes}
            data-cards={step.cards}
          >
            <b>{text(`reversible.stack.${stack}`)}</b>
            <span className="held-cards" aria-hidden="true">
              {Array.from({ length: held.layers }, (_, card) => (
                <i key={card} data-kept={card < step.cards} />
              ))}
            </span>
            <span className="mono">{megabytes(step.bytes)}</span>
            <span className="held-bar" aria-hidden="true">
              <i style={{ width: `${((100 * step.bytes) / held.most).toFixed(2)}%` }} />
            </span>
          </div>
        );
      })}
      <Scrubber
        label={text('reversible.held')}
        value={Math.min(moment, last)}
        stops={held.ordinary.length}
        stopName={name}
        onChange={onMoment}
      />
      <p className="held-says">
        {text('reversible.heldSays', {
          cards: held.ordinary[at]?.cards ?? 0,
          ordinary: megabytes(held.ordinary[at]?.bytes ?? NaN),
          reversible: megabytes(held.reversible[at]?.bytes ?? NaN),
        })}
      </p>
      <p className="muted">{text('reversible.heldNote')}</p>
    </figure>
  );
}
