import { useId, type ReactNode } from 'react';

interface Option<Value> {
  readonly value: Value;
  readonly label: string;
  /** What is to be known before it is chosen; the option is marked with ○. */
  readonly warning?: string | undefined;
}

interface SegmentsProps<Value extends string | number> {
  readonly label: ReactNode;
  readonly value: Value;
  readonly options: readonly Option<Value>[];
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
            {option.warning !== undefined && (
              <>
                <span className="segment-mark" aria-hidden="true">
                  ○
                </span>
                <span className="visually-hidden">, {option.warning}</span>
              </>
            )}
          </label>
        ))}
      </span>
    </div>
  );
}
