import { useId, useState, type ReactNode } from 'react';
import { useText } from './text.ts';
import './numberField.css';

interface NumberFieldProps {
  readonly label: ReactNode;
  /** Name of the field for the buttons' labels. */
  readonly name: string;
  readonly value: number;
  /** The next smaller and larger value that the buttons go to. */
  readonly less: number;
  readonly more: number;
  /** A button beside the field. */
  readonly action?: ReactNode;
  readonly invalid: boolean;
  /** Id of the text that says what is wrong. */
  readonly problemId: string;
  readonly onChange: (value: number) => void;
}

/** A number to type or to step. What is typed is kept, also when it cannot be run. */
export function NumberField({
  label,
  name,
  value,
  less,
  more,
  action,
  invalid,
  problemId,
  onChange,
}: NumberFieldProps) {
  const id = useId();
  const text = useText();
  // What was typed belongs to the number that it gave; a number from elsewhere replaces it.
  const [draft, setDraft] = useState({ typed: '', number: value });
  const isTyped = draft.typed !== '' && Object.is(draft.number, value);
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <span className="stepper-row">
        <span className="stepper">
          <button
            type="button"
            aria-label={text('controls.less', { name })}
            onClick={() => {
              onChange(less);
            }}
          >
            −
          </button>
          <input
            id={id}
            inputMode="numeric"
            value={isTyped ? draft.typed : Number.isNaN(value) ? '' : value}
            aria-invalid={invalid}
            aria-describedby={invalid ? problemId : undefined}
            onChange={(event) => {
              const typed = event.target.value;
              const number = typed.trim() === '' ? NaN : Number(typed);
              setDraft({ typed, number });
              onChange(number);
            }}
          />
          <button
            type="button"
            aria-label={text('controls.more', { name })}
            onClick={() => {
              onChange(more);
            }}
          >
            +
          </button>
        </span>
        {action}
      </span>
    </div>
  );
}
