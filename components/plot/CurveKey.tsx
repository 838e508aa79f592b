/** What the numbers at the curves stand for, where their names have no room. */
export function CurveKey({ names }: { readonly names: readonly { mark: string; name: string }[] }) {
  if (names.length === 0) return null;
  return (
    <ul className="curve-key">
      {names.map(({ mark, name }) => (
        <li key={mark}>
          {mark} {name}
        </li>
      ))}
    </ul>
  );
}
