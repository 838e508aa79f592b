/** Where the weights of a run come from. */
export type WeightsOrigin = 'random' | 'shipped' | 'trainedHere';

/** @param name a recording's `weights`: the name of a file, `trained here, N steps`, or null for random ones */
export function weightsOrigin(name: string | null): WeightsOrigin {
  if (name === null) return 'random';
  return name.startsWith('trained here') ? 'trainedHere' : 'shipped';
}
