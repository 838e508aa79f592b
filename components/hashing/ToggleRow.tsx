interface ToggleRowProps {
  readonly name: string;
  readonly values: readonly boolean[];
  /** What stands on each button. */
  readonly names: readonly string[];
  /** What a button is called for those who do not see it. */
  readonly label: (index: number) => string;
  readonly onChange: (values: readonly boolean[]) => void;
}

/** Bits or elements, each of which a click turns over. */
export function ToggleRow({ name, values, names, label, onChange }: ToggleRowProps) {
  return (
    <div className="family-row">
      <span>{name}</span>
      {values.map((value, index) => (
        <button
          key={index}
          type="button"
          aria-pressed={value}
          aria-label={label(index)}
          onClick={() => {
            onChange(values.with(index, !value));
          }}
        >
          {names[index]}
        </button>
      ))}
    </div>
  );
}
