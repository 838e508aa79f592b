import type { ReactNode } from 'react';
import {
  STEPS,
  stepOf,
  switchesAt,
  type RemedySwitches,
  type Step,
} from '../../src/figures/memory/memoryLadder.ts';
import { at } from '../../src/maths/at.ts';
import { Segments } from '../parts/Segments.tsx';
import { useText } from '../parts/text.ts';

interface RemedyStepsProps {
  readonly switches: RemedySwitches;
  readonly onSwitches: (switches: RemedySwitches) => void;
  /** What the step does, in one sentence. */
  readonly children: ReactNode;
}

/** The remedies one by one: a row of steps, a button for the next, and what the last one did. */
export function RemedySteps({ switches, onSwitches, children }: RemedyStepsProps) {
  const text = useText();
  const step = stepOf(switches);
  const isLast = step === STEPS.at(-1);
  // From a choice of one's own, and from the last, it begins again.
  const next = step === null || isLast ? 'none' : at(STEPS, STEPS.indexOf(step) + 1);
  return (
    <div className="remedy-steps">
      <div className="memory-controls">
        <Segments<Step | 'own'>
          label={text('memory.steps.label')}
          value={step ?? 'own'}
          options={STEPS.map((value) => ({
            value,
            label: text(value === 'none' ? 'memory.remedy.none' : `memory.step.${value}`),
          }))}
          onChange={(chosen) => {
            if (chosen !== 'own') onSwitches(switchesAt(chosen));
          }}
        />
        <button
          type="button"
          className={next === 'none' ? undefined : 'primary'}
          onClick={() => {
            onSwitches(switchesAt(next));
          }}
        >
          {text(next === 'none' ? 'memory.steps.again' : 'memory.steps.next')}
        </button>
      </div>
      <p className="remedy-told" role="status" data-testid="remedy-told">
        {children}
      </p>
    </div>
  );
}
