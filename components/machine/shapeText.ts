/** A shape as it is written in code, the same in every language. */
export function shapeText(shape: readonly number[]): string {
  return `[${shape.join(', ')}]`;
}
