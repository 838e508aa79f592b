/** The hatch that marks the negative side of an axis, in each hue. */
export function BucketDefs({ id, hues }: { readonly id: string; readonly hues: number }) {
  return (
    <defs>
      {Array.from({ length: hues }, (_, hue) => (
        <pattern
          key={hue}
          id={`${id}-${String(hue)}`}
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="5" height="5" className="hatch-ground" />
          <rect width="2.6" height="5" className={`hue-${String(hue)}`} />
        </pattern>
      ))}
    </defs>
  );
}
