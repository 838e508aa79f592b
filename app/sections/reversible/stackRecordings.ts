import { compareHeld } from '../../../src/figures/reversible/heldMoments.ts';
import { recordedBlocks, type StackRecordings } from '../../../src/figures/reversible/stackRecordings.ts';
import { parseDepthRecording } from '../../../src/files/depthRecording.ts';
import { readRecording } from '../../../src/files/recordingFile.ts';
import { readTrainingRecording } from '../../../src/files/trainingRecording.ts';

/** @throws Error naming the file that is not there, or what is wrong with it */
export async function loadStackRecordings(): Promise<StackRecordings> {
  const [ordinary, reversible, depth, blocks] = await Promise.all([
    fetchFile('training-12.ordinary.safetensors').then(readBytes),
    fetchFile('training-12.reversible.safetensors').then(readBytes),
    fetchFile('inversion-12.json').then((response): Promise<unknown> => response.json()),
    fetchFile('inversion-12.safetensors').then(readBytes),
  ]);
  return {
    held: compareHeld(readTrainingRecording(ordinary), readTrainingRecording(reversible)),
    depth: parseDepthRecording(depth),
    blocks: recordedBlocks(readRecording(blocks)),
  };
}

async function fetchFile(name: string): Promise<Response> {
  const response = await fetch(`./recordings/${name}`);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response;
}

async function readBytes(response: Response): Promise<Uint8Array> {
  return new Uint8Array(await response.arrayBuffer());
}
