import { engine } from '@tensorflow/tfjs-core';
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { expect, it, vi } from 'vitest';
import { selfTest } from '../../src/runtime/backend/selfTest.ts';
import { inScope } from '../support/arrays.ts';
import { onEachBackend } from '../support/backends.ts';

/** A pass, what stands in its WGSL, and what a device that is wrong there would make of it. */
const MISTAKES: readonly (readonly [pass: string, right: string, wrong: string])[] = [
  ['hashTokens.bucketIds', '-smallest > largest', '-smallest >= largest'],
  ['hashTokens.bucketIds', 'value > largest', 'value >= largest'],
  ['hashTokens.bucketIds', 'value < smallest', 'value <= smallest'],
  ['hashTokens.bucketIds', '== 0) {\n    result', '== 7) {\n    result'],
  ['hashTokens.bucketIds', 'row / uniforms.heads', 'row'],
  ['hashTokens.bucketIds', 'row % uniforms.heads', '0'],
  ['hashTokens.bucketIds', 'scale *= factor', 'scale *= 1'],
  ['hashTokens.bucketIds', 'rotationStart += half', 'rotationStart += 0'],
  ['bucketSort.tileRanks', 'rank + 1', 'rank + 2'],
  ['bucketSort.tileRanks', 'uniforms.tokens);', 'uniforms.tokens - 1);'],
  ['bucketSort.tileStarts', 'before += tileRanks[counter]', 'before += 0 * tileRanks[counter]'],
  [
    'bucketSort.bucketStarts',
    'before += tileStarts[totals + bucket]',
    'before += 0 * tileStarts[totals + bucket]',
  ],
  ['bucketSort.sortOrder', 'line % uniforms.rounds', 'line'],
  ['bucketSort.sortOrder', ' + rank', ''],
  ['invertPermutation.undo', 'index - slot + order', 'order'],
  ['chunkVisibility.visibility', 'keyPosition > queryPosition', 'keyPosition >= queryPosition'],
  ['chunkVisibility.visibility', 'sameRound && ', ''],
  ['chunkVisibility.visibility', 'row / uniforms.heads', 'row'],
  ['chunkVisibility.visibility', 'mask[maskStart + queryPosition] == 0', 'false'],
  ['chunkVisibility.visibility', 'mask[maskStart + keyPosition] == 0', 'false'],
  ['chunkVisibility.visibility', 'future || otherBucket', 'otherBucket'],
  ['chunkVisibility.visibility', 'if (bucketIds[query] != bucketIds[key]) { continue; }', ''],
  ['chunkVisibility.visibility', 'uniforms.windowChunks * chunks', '0'],
  ['chunkVisibility.visibility', 'f32(SELF_LOGIT)', 'f32(MASKED_LOGIT)'],
  ['windowAttention.packed', 'total *= shrink', 'total *= 1.0'],
  ['windowAttention.packed', 'sums[d] *= shrink', 'sums[d] *= 1.0'],
  ['windowAttention.packed', 'var logit = bias', 'var logit = min(bias, -1e-9) * 0.0'],
  ['windowAttention.packed', '% chunks', '% (chunks - 1)'],
  ['windowAttention.packed', 'let row = slot / uniforms.slots', 'let row = 0'],
  ['windowGradients.byQueries', ' - perQuery[3 * query + 2]', ''],
  ['windowGradients.byQueries', 'if (bias <= SEEN_ABOVE) { continue; }', ''],
  ['windowGradients.byQueries', 'w - uniforms.chunksBefore', 'w'],
  ['windowGradients.byKeysAndValues', 'uniforms.chunksBefore - w', '0 - w'],
  ['windowGradients.byKeysAndValues', ', seen)', ', true)'],
  ['windowGradients.byKeysAndValues', 'byValue[d] += weight', 'byValue[d] += 1.001 * weight'],
  ['sumOverRounds.sums', 'var round = 0', 'var round = 1'],
  ['sumOverRounds.sums', 'row * uniforms.rounds', 'row'],
  ['dropoutMask.kept', '747796405u', '747796407u'],
  ['dropoutMask.kept', 'scramble(u32(uniforms.seed))', 'u32(uniforms.seed)'],
];

await onEachBackend(() => {
  it.each(MISTAKES)(
    'the self-test refuses a device that runs %s with %j as %j',
    async (pass, right, wrong) => {
      const backend = engine().backend as unknown as Pick<WebGPUBackend, 'runWebGPUProgram'>;
      const run = backend.runWebGPUProgram.bind(backend);
      let planted = 0;
      const spy = vi.spyOn(backend, 'runWebGPUProgram').mockImplementation((program, ...rest) => {
        if (program.shaderKey.split(' ')[0] !== pass) return run(program, ...rest);
        const source = program.getUserCode();
        expect(source).toContain(right);
        planted++;
        const shaderKey = `${program.shaderKey} ${right} ${wrong}`;
        return run({ ...program, shaderKey, getUserCode: () => source.replace(right, wrong) }, ...rest);
      });
      try {
        await expect(inScope(() => selfTest())).rejects.toThrow(`self-test: ${pass.split('.')[0] ?? ''}.`);
      } finally {
        spy.mockRestore();
      }
      expect(planted).toBeGreaterThan(0);
    },
  );
}, ['webgpu']);
