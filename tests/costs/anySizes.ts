import fc from 'fast-check';
import type { MemoryOptions } from '../../src/costs/memoryFormula.ts';
import type { Sizes } from '../../src/costs/sizes.ts';

/** Models from tiny to large. */
export const anySizes: fc.Arbitrary<Sizes> = fc.record({
  batch: fc.integer({ min: 1, max: 64 }),
  tokens: fc.integer({ min: 2, max: 1_048_576 }),
  modelDim: fc.integer({ min: 1, max: 8192 }),
  feedForwardDim: fc.integer({ min: 1, max: 65_536 }),
  heads: fc.integer({ min: 1, max: 64 }),
  layers: fc.integer({ min: 1, max: 96 }),
  hashRounds: fc.integer({ min: 1, max: 16 }),
  chunkLength: fc.integer({ min: 1, max: 1024 }),
  feedForwardChunks: fc.integer({ min: 1, max: 1024 }),
  features: fc.integer({ min: 1, max: 1024 }),
  bytesPerValue: fc.constantFrom(1, 2, 4, 8),
});

/** Every reading of the LSH models. */
export const anyOptions: fc.Arbitrary<MemoryOptions> = fc.record({
  keepBucketIds: fc.boolean(),
  lshKernel: fc.constantFrom('fused', 'stock'),
});
