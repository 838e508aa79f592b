/** `npm run test:long` sets it: what takes long and finds little is tried in full. */
export const IS_LONG = process.env['TESTS'] === 'long';

/** How many more examples each property is tried on then. */
const LONGER = 10;

/** @returns number of examples to try a property on: fast-check's `numRuns` */
export function runs(usual: number): number {
  return IS_LONG ? usual * LONGER : usual;
}

/** @returns number of inputs that a parser is to stand: fast-check's `numRuns` */
export function fuzzRuns(): number {
  return IS_LONG ? 100_000 : 2000;
}
