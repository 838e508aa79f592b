import { useId, type ReactNode } from 'react';
import { useText } from './text.ts';

interface NumberFieldProps {
  readonly label: ReactNode;
  /** Name of the field for the buttons' labels. */
  readonly name: string;
  readonly value: number;
  /** The next smaller and larger value that the buttons go to. */
  readonly less: number;
  readonly more: number;
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
  invalid,
  problemId,
  onChange,
}: NumberFieldProps) {
  const id = useId();
  const text = useText();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
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
          value={Number.isNaN(value) ? '' : value}
          aria-invalid={invalid}
          aria-describedby={invalid ? problemId : undefined}
          onChange={(event) => {
            onChange(event.target.value.trim() === '' ? NaN : Number(event.target.value));
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
    </div>
  );
}
