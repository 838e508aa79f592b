interface FixedRowProps {
  readonly name: string;
  readonly values: readonly string[];
  /** Which of them the set holds; empty where they are no set. */
  readonly held: readonly boolean[];
}

/** What the other one is compared with. */
export function FixedRow({ name, values, held }: FixedRowProps) {
  return (
    <div className="family-row">
      <span>{name}</span>
      {values.map((value, index) => (
        <span key={index} className={held[index] === true ? 'held' : held.length > 0 ? 'muted' : undefined}>
          {value}
        </span>
      ))}
    </div>
  );
}
