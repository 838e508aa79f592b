/**
 * Fields that figures got after the first version, as its links mean them: by leaving them unsaid they show what they
 * showed when they were made.
 */
export const SINCE_VERSION_1: Readonly<Record<string, string>> = {
  'machine.blocks': 'run',
  'reversible.block': 'selected',
  'time.curveReformer': '1',
  'time.recompute': '1',
  'time.hash': '1',
  'time.reversible': '1',
  'time.slice': '1',
  'time.measureTo': '1024',
};
