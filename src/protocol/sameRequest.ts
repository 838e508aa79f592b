/** @returns whether two requests ask for the same: plain data and arrays of numbers, compared by value */
export function sameRequest(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every(
      (name) =>
        name in other && sameRequest(one[name as keyof typeof one], other[name as keyof typeof other]),
    )
  );
}
