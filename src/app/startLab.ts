import { readRecording } from '../recording/recordingFile.ts';
import type { LabStore } from '../store/labStore.ts';
import { DEFAULT_PHRASES, type Language } from '../tasks/defaultPhrases.ts';
import { PAGE_SITES, spellingRounds } from '../tasks/pageRequest.ts';
import { connectWorker, type ConnectedWorker } from '../runtime/client.ts';
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

/** Starts the worker and lets the live model take over. After a failure it may be called again: with a fresh worker. */
export async function goLive(store: LabStore, backend: UrlOptions['backend']): Promise<void> {
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
  } catch (error) {
    store.getState().backendFailed(error instanceof Error ? error.message : String(error));
  }
}
