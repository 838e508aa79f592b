import { useId, type ReactNode } from 'react';

interface SegmentsProps<Value extends string | number> {
  readonly label: ReactNode;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

/** One choice out of a few, all in sight. */
export function Segments<Value extends string | number>({
  label,
  value,
  options,
  onChange,
}: SegmentsProps<Value>) {
  const id = useId();
  return (
    <div className="field" role="radiogroup" aria-labelledby={id}>
      <span className="field-label" id={id}>
        {label}
      </span>
      <span className="segments">
        {options.map((option) => (
          <label key={option.value} className="segment" data-checked={option.value === value}>
            <input
              type="radio"
              name={id}
              checked={option.value === value}
              onChange={() => {
                onChange(option.value);
              }}
            />
            {option.label}
          </label>
        ))}
      </span>
    </div>
  );
}
