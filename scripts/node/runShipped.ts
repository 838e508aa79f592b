import { dispose } from '@tensorflow/tfjs-core';
import type { BackendFacts, Recording } from '../../src/recording/recording.ts';
import { loadWeights } from '../../src/reformer/loadWeights.ts';
import { initialWeights } from '../../src/reformer/initialise.ts';
import type { ReformerConfig } from '../../src/config/reformerConfig.ts';
import { meterTensors, type MemoryMeter } from '../../src/runtime/backend/memoryMeter.ts';
import { runModel } from '../../src/runtime/worker/runModel.ts';
import type { RunRequest } from '../../src/protocol/runRequest.ts';
import { readWeightFile } from './weightFile.ts';

/** Runs requests on one set of weights, as the page's worker does. */
export class NodeRunner {
  readonly config: ReformerConfig;
  private readonly ground: Parameters<typeof runModel>[1];

  constructor(
    config: ReformerConfig,
    weights: Parameters<typeof loadWeights>[1],
    name: string | null,
    backend: BackendFacts,
  ) {
    const meter: MemoryMeter = meterTensors();
    this.config = config;
    this.ground = { weights: loadWeights(config, weights), name, backend, meter };
  }

  static fromFile(path: string, backend: BackendFacts): NodeRunner {
    const { card, tensors } = readWeightFile(path);
    const name = path.replace(/^.*\//, '').replace(/\.safetensors$/, '');
    return new NodeRunner(card.config, tensors, name, backend);
  }

  static untrained(config: ReformerConfig, seed: number, backend: BackendFacts): NodeRunner {
    return new NodeRunner(config, initialWeights(config, seed), null, backend);
  }

  run(request: RunRequest): Promise<Recording> {
    return runModel(request, this.ground);
  }

  dispose(): void {
    dispose([...this.ground.weights.values()]);
  }
}
