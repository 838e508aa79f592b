import { dispose } from '@tensorflow/tfjs-core';
import { at } from '../../maths/at.ts';
import { CAUSES } from '../../kernels/chunkVisibility/reference.ts';
import type { MeasurementProgress } from '../../protocol/measurement.ts';
import { layerFloats, layerInts, type Recording } from '../../recording/recording.ts';
import type { RecoveryPoint, RecoveryRequest } from '../../protocol/recovery.ts';
import { configProblems, type ReformerConfig } from '../../config/reformerConfig.ts';
import { seededInputs } from '../../reformer/inputs.ts';
import { Reformer } from '../../reformer/model.ts';
import { RecordingTaps } from '../../reformer/record.ts';
import type { MeasurementContext } from './measurementContext.ts';

type Layers = Pick<Recording, 'layers'>;

/** Runs the model for every number of rounds and buckets, and counts what its masks let through. */
export async function* measureRecovery(
  request: RecoveryRequest,
  context: Pick<MeasurementContext, 'weightsFor'>,
): AsyncGenerator<MeasurementProgress<'recovery'>> {
  const configs = request.buckets
    .flatMap((buckets) =>
      request.rounds.map((hashRounds) => ({ ...request.config, hashRounds, bucketFactors: [buckets] })),
    )
    .filter((config) => configProblems(config).length === 0);
  const points: RecoveryPoint[] = [];
  for (const config of configs) {
    const layers = await runLayer(config, request, context);
    points.push({
      rounds: config.hashRounds,
      buckets: at(config.bucketFactors, 0),
      ...recovered(layers, config, request.layer),
    });
    yield { done: points.length, total: configs.length, result: { points: [...points] } };
  }
}

async function runLayer(
  config: ReformerConfig,
  { seed, ids, layer }: RecoveryRequest,
  context: Pick<MeasurementContext, 'weightsFor'>,
): Promise<Layers> {
  const { weights } = await context.weightsFor(config, seed);
  const taps = new RecordingTaps({
    layers: [layer],
    sites: ['causes', 'queryPositions', 'keyPositions', 'exactAttention'],
  });
  const inputs = seededInputs(config, ids, seed);
  try {
    new Reformer(config, weights).forward(inputs, taps.taps).dispose();
    return await taps.read(config.layers.length);
  } finally {
    taps.dispose();
    dispose([inputs.tokens, inputs.mask]);
  }
}

/** Means over heads and queries. */
function recovered(layers: Layers, { heads, maxTokens: tokens, causal }: ReformerConfig, layer: number) {
  const recording = layers as Recording;
  const exact = layerFloats(recording, layer, 'exactAttention').data;
  const seen = seenPairs(recording, layer, heads, tokens);
  const sums = { mass: 0, top1: 0, top4: 0 };
  for (let row = 0; row < heads * tokens; row++) {
    const query = row % tokens;
    const others = Array.from({ length: causal ? query : tokens }, (_, key) => key).filter(
      (key) => key !== query,
    );
    if (others.length === 0) continue;
    const isSeen = (key: number) => seen[row * tokens + key] === 1;
    const weightOf = (key: number) => at(exact, row * tokens + key);
    const strongest = others.toSorted((one, other) => weightOf(other) - weightOf(one)).slice(0, 4);
    sums.mass += others.filter(isSeen).reduce((sum, key) => sum + weightOf(key), 0);
    sums.top1 += Number(strongest.slice(0, 1).some(isSeen));
    sums.top4 += strongest.filter(isSeen).length / strongest.length;
  }
  const queries = heads * (causal ? tokens - 1 : tokens);
  return { mass: sums.mass / queries, top1: sums.top1 / queries, top4: sums.top4 / queries };
}

/** @returns [heads, tokens, tokens]: 1 where the kernel let a pair through in some round */
function seenPairs(recording: Recording, layer: number, heads: number, tokens: number): Uint8Array {
  const { data: causes, shape } = layerInts(recording, layer, 'causes');
  const queries = layerInts(recording, layer, 'queryPositions').data;
  const keys = layerInts(recording, layer, 'keyPositions').data;
  const [, chunks = 1, chunkLength = 1, windowKeys = 1] = shape;
  const seen = new Uint8Array(heads * tokens * tokens);
  causes.forEach((cause, index) => {
    if (cause !== CAUSES.attended) return;
    const slot = Math.floor(index / windowKeys);
    const chunk = Math.floor(slot / chunkLength);
    const head = Math.floor(chunk / chunks);
    const key = at(keys, chunk * windowKeys + (index % windowKeys));
    seen[(head * tokens + at(queries, slot)) * tokens + key] = 1;
  });
  return seen;
}
