import { dispose } from '@tensorflow/tfjs-core';
import type { BackendFacts, Recording } from '../../src/recording/recording.ts';
import { loadWeights } from '../../src/reformer/loadWeights.ts';
import { initialWeights } from '../../src/reformer/initialise.ts';
import type { ReformerConfig } from '../../src/config/reformerConfig.ts';
import { meterTensors, type MemoryMeter } from '../../src/runtime/backend/memoryMeter.ts';
import { runModel } from '../../src/runtime/runModel.ts';
import { spell } from '../../src/runtime/measurements/spellings.ts';
import { withSpellings, type PredictedRow } from '../../src/recording/spellings.ts';
import type { WeightsOrigin } from '../../src/recording/weightsOrigin.ts';
import type { RunRequest } from '../../src/protocol/runRequest.ts';
import { readWeightFile } from './weightFile.ts';

/** Runs requests on one set of weights, as the page's worker does. */
export class NodeRunner {
  readonly config: ReformerConfig;
  private readonly context: Parameters<typeof runModel>[1];

  constructor(
    config: ReformerConfig,
    weights: Parameters<typeof loadWeights>[1],
    origin: WeightsOrigin,
    backend: BackendFacts,
  ) {
    const meter: MemoryMeter = meterTensors();
    this.config = config;
    this.context = { weights: loadWeights(config, weights), origin, backend, meter };
  }

  static fromFile(path: string, backend: BackendFacts): NodeRunner {
    const { card, tensors } = readWeightFile(path);
    const name = path.replace(/^.*\//, '').replace(/\.safetensors$/, '');
    return new NodeRunner(card.config, tensors, { kind: 'shipped', name }, backend);
  }

  static untrained(config: ReformerConfig, seed: number, backend: BackendFacts): NodeRunner {
    return new NodeRunner(config, initialWeights(config, seed), { kind: 'random' }, backend);
  }

  run(request: RunRequest): Promise<Recording> {
    return runModel(request, this.context);
  }

  /** One run, and what the model predicts with each of these numbers of hash rounds: what the page measures after a run. */
  async runSpelled(request: RunRequest, rounds: readonly number[]): Promise<Recording> {
    const recording = await this.run(request);
    const rows: PredictedRow[] = [];
    for (const hashRounds of rounds) {
      if (hashRounds === request.config.hashRounds) continue;
      const config = { ...request.config, hashRounds };
      rows.push({ rounds: hashRounds, predicted: await spell(config, request, this.context.weights) });
    }
    return withSpellings(recording, rows);
  }

  dispose(): void {
    dispose([...this.context.weights.values()]);
  }
}
