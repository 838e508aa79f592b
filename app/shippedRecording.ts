import { readRecording } from '../src/files/recordingFile.ts';
import type { LabStore } from '../src/store/labStore.ts';
import { DEFAULT_PHRASES, type Language } from '../src/tasks/defaultPhrases.ts';

/** Shows the shipped recording of the default example. A missing file is no failure: the live model follows. */
export async function showShippedRecording(store: LabStore, language: Language): Promise<void> {
  const response = await fetch(`./recordings/duplication-64.${language}.safetensors`);
  if (!response.ok) return;
  const recording = readRecording(new Uint8Array(await response.arrayBuffer()));
  if (store.getState().language === language)
    store.getState().showRecorded(recording, DEFAULT_PHRASES[language]);
}
