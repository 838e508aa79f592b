import { useId } from 'react';
import { Explain } from '../parts/Explain.tsx';
import { useText } from '../parts/text.ts';

/** Where a training stands. */
export interface TrainingStatus {
  /** Steps done. */
  readonly step: number;
  readonly steps: number;
  /** Nats a symbol; null before the first step. */
  readonly loss: number | null;
  /** Held-out share in [0, 1]; null before the first evaluation. */
  readonly accuracy: number | null;
  /** Null while it is not known. */
  readonly millisecondsLeft: number | null;
}

/** Progress and the latest numbers, each in a place that does not move. */
export function TrainingReadout({ training }: { readonly training: TrainingStatus }) {
  const text = useText();
  const id = useId();
  const { step, steps, loss, accuracy, millisecondsLeft } = training;
  const secondsLeft = millisecondsLeft === null ? null : Math.round(millisecondsLeft / 1000);
  return (
    <div className="training-readout">
      <progress aria-labelledby={id} value={step} max={steps} />
      <dl>
        <div>
          <dt id={id}>{text('training.step')}</dt>
          <dd data-testid="training-step">{text('training.stepValue', { step, steps })}</dd>
        </div>
        <div>
          <dt>{text('training.left')}</dt>
          <dd>
            {secondsLeft === null
              ? '–'
              : text('training.leftValue', {
                  minutes: Math.floor(secondsLeft / 60),
                  seconds: secondsLeft % 60,
                })}
          </dd>
        </div>
        <div>
          <dt>
            <Explain term="loss">{text('training.loss')}</Explain>
          </dt>
          <dd>{loss === null ? '–' : text('training.lossValue', { loss })}</dd>
        </div>
        <div>
          <dt>
            <Explain term="heldOut">{text('training.accuracy')}</Explain>
          </dt>
          <dd data-testid="training-accuracy">
            {accuracy === null ? '–' : text('training.accuracyValue', { amount: accuracy * 100 })}
          </dd>
        </div>
      </dl>
    </div>
  );
}
