import { proxy } from 'comlink';
import { readRecording } from '../src/files/recordingFile.ts';
import type { LabStore } from '../src/store/labStore.ts';
import type { Stores } from './stores.ts';
import { DEFAULT_PHRASES, type Language } from '../src/tasks/defaultPhrases.ts';
import { PAGE_SITES, spellingRounds } from '../src/tasks/pageRequest.ts';
import { connectWorker, type ConnectedWorker } from '../src/runtime/worker/client.ts';
import type { ReformerConfig } from '../src/config/reformerConfig.ts';
import type { TrainingCost } from '../src/protocol/trainingCost.ts';
import type { TrainingPlan } from '../src/config/trainingPlan.ts';
import type { TrainingService } from '../src/protocol/trainingProgress.ts';
import type { MeasurementService } from '../src/protocol/measurement.ts';
import type { WritingService } from '../src/protocol/writing.ts';
import type { PageOptions } from './address/pageOptions.ts';

/** Shows the shipped recording of the default example. A missing file is no failure: the live model follows. */
export async function showShippedRecording(store: LabStore, language: Language): Promise<void> {
  const response = await fetch(`./recordings/duplication-64.${language}.safetensors`);
  if (!response.ok) return;
  const recording = readRecording(new Uint8Array(await response.arrayBuffer()));
  if (store.getState().language === language)
    store.getState().showRecorded(recording, DEFAULT_PHRASES[language]);
}

let connected: ConnectedWorker | undefined;

/** A device that is lost again this soon is not rebuilt without being asked. */
const SOON_MS = 10_000;

/** Starts the worker and lets the live model take over. After a failure it may be called again: with a fresh worker. */
export async function goLive(stores: Stores, backend: PageOptions['backend']): Promise<void> {
  const { lab: store, training, writing, measurements } = stores;
  performance.mark('worker-start');
  store.getState().backendStarting();
  connected?.stop();
  const { service, failed } = (connected = connectWorker());
  try {
    const base = new URL('./', document.baseURI).href;
    const { facts, given } = await Promise.race([service.start(base, backend), failed]);
    performance.mark('backend-ready');
    store.getState().backendStarted(facts, given, (config, { seed, weights }, ids) => {
      const request = {
        config,
        seed,
        ids,
        spellingRounds: spellingRounds(config.hashRounds),
        record: PAGE_SITES,
      };
      return Promise.race([service.run(request, weights), failed]);
    });
    training.getState().connect(remoteTraining(connected));
    writing.getState().connect(remoteWriting(connected));
    measurements.getState().connect(remoteMeasurements(connected));
    void rebuildWhenLost(stores, backend, service, performance.now());
  } catch (error) {
    store.getState().backendFailed(error instanceof Error ? error.message : String(error));
  }
}

/** A lost device takes its worker along: a fresh one is started, and a training goes on from its last checkpoint. */
async function rebuildWhenLost(
  stores: Stores,
  backend: PageOptions['backend'],
  service: ConnectedWorker['service'],
  since: number,
): Promise<void> {
  const reason = await service.lost();
  if (connected?.service !== service) return;
  if (performance.now() - since < SOON_MS) {
    stores.lab.getState().backendFailed(reason);
    return;
  }
  stores.lab.getState().deviceLost(reason);
  await goLive(stores, backend);
}

/** The worker's training, with its failures; progress comes through a proxy. */
function remoteTraining({ service, failed }: ConnectedWorker): TrainingService {
  return {
    train: (request, report) => Promise.race([service.train(request, proxy(report)), failed]),
    restoreTraining: (request) => Promise.race([service.restoreTraining(request), failed]),
    stopTraining: () => service.stopTraining(),
    forgetTraining: () => service.forgetTraining(),
    exportWeights: () => service.exportWeights(),
  };
}

/** The worker's writing, with its failures. */
function remoteWriting({ service, failed }: ConnectedWorker): WritingService {
  return {
    write: (request, report) => Promise.race([service.write(request, proxy(report)), failed]),
    stopWriting: () => service.stopWriting(),
  };
}

/** The worker's measurements, with its failures. */
function remoteMeasurements({ service, failed }: ConnectedWorker): MeasurementService {
  // A call through the proxy; its type has lost which kind goes with which result.
  const measure = service.measure as unknown as MeasurementService['measure'];
  return {
    measure: (kind, request, report) => Promise.race([measure(kind, request, proxy(report)), failed]),
    stopMeasuring: (kind) => service.stopMeasuring(kind),
  };
}

/** Peak memory and time of a training step, measured in the worker. */
export async function measureStep(
  config: ReformerConfig,
  backward: TrainingPlan['backward'],
): Promise<TrainingCost> {
  if (connected === undefined) throw new Error('no worker is there');
  const { service, failed } = connected;
  return Promise.race([service.measureStep(config, backward), failed]);
}
