import { dispose, memory } from '@tensorflow/tfjs-core';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { currentMeter } from '../../scripts/node/currentMeter.ts';
import { layerFloats } from '../../src/recording/recording.ts';
import { readRecording } from '../../src/files/recordingFile.ts';
import type { SlicingResult } from '../../src/protocol/slicing.ts';
import { initialWeights } from '../../src/reformer/initialise.ts';
import { loadWeights } from '../../src/reformer/loadWeights.ts';
import { measureSlicing } from '../../src/runtime/measurements/slicing.ts';
import { onEachBackend } from '../support/backends.ts';

const recording = readRecording(readFileSync('public/recordings/duplication-64.en.safetensors'));
const { config, seed } = recording;

await onEachBackend(() => {
  it('slices of the feed-forward layer give the same output to rounding and hold less at once', async () => {
    const weights = loadWeights(config, initialWeights(config, seed));
    const meter = currentMeter();
    const before = memory().numTensors;
    const ground = {
      meter: () => meter,
      weightsFor: () => Promise.resolve({ weights, origin: { kind: 'random' as const } }),
    };
    const y1 = layerFloats(recording, 0, 'residualY1').data.slice();
    let result: SlicingResult = { passes: [], largest: NaN };
    const reports: string[] = [];
    for await (const part of measureSlicing({ config, seed, layer: 0, y1, slices: [1, 4, 16] }, ground)) {
      result = part.result;
      reports.push(`${part.done} of ${part.total}`);
    }
    expect(reports).toEqual(['1 of 3', '2 of 3', '3 of 3']);
    const [whole, four, sixteen] = result.passes;
    expect(whole?.difference).toBe(0);
    for (const { difference } of result.passes) expect(difference / result.largest).toBeLessThanOrEqual(1e-6);
    expect(four?.peakBytes).toBeLessThan(0.75 * (whole?.peakBytes ?? NaN));
    // The input, the output and their slices are a floor that thinner slices do not lower.
    expect(sixteen?.peakBytes).toBeLessThanOrEqual(four?.peakBytes ?? NaN);
    expect(memory().numTensors).toBe(before);
    dispose([...weights.values()]);
  });
});
