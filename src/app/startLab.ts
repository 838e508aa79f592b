import { proxy } from 'comlink';
import { readRecording } from '../recording/recordingFile.ts';
import type { LabStore } from '../store/labStore.ts';
import { DEFAULT_PHRASES, type Language } from '../tasks/defaultPhrases.ts';
import { PAGE_SITES, spellingRounds } from '../tasks/pageRequest.ts';
import { connectWorker, type ConnectedWorker } from '../runtime/client.ts';
import type { TrainingService } from '../recording/trainingProgress.ts';
import type { TrainingStore } from '../store/trainingStore.ts';
import type { UrlOptions } from './urlOptions.ts';

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
export async function goLive(
  store: LabStore,
  training: TrainingStore,
  backend: UrlOptions['backend'],
): Promise<void> {
  performance.mark('worker-start');
  store.getState().backendStarting();
  connected?.stop();
  const { service, failed } = (connected = connectWorker());
  try {
    const base = new URL('./', document.baseURI).href;
    const { facts, given } = await Promise.race([service.start(base, backend), failed]);
    performance.mark('backend-ready');
    store.getState().backendStarted(facts, given, (config, seed, ids) => {
      const request = {
        config,
        seed,
        ids,
        spellingRounds: spellingRounds(config.hashRounds),
        record: PAGE_SITES,
      };
      return Promise.race([service.run(request), failed]);
    });
    training.getState().connect(remoteTraining(connected));
    void rebuildWhenLost(store, training, backend, service, performance.now());
  } catch (error) {
    store.getState().backendFailed(error instanceof Error ? error.message : String(error));
  }
}

/** A lost device takes its worker along: a fresh one is started, and a training goes on from its last checkpoint. */
async function rebuildWhenLost(
  store: LabStore,
  training: TrainingStore,
  backend: UrlOptions['backend'],
  service: ConnectedWorker['service'],
  since: number,
): Promise<void> {
  const reason = await service.lost();
  if (connected?.service !== service) return;
  if (performance.now() - since < SOON_MS) {
    store.getState().backendFailed(reason);
    return;
  }
  store.getState().deviceLost(reason);
  await goLive(store, training, backend);
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
