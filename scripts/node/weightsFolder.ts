import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { missingWeights } from '../../src/files/huggingFace/missingWeights.ts';
import {
  readHuggingFaceModel,
  writeHuggingFaceModel,
} from '../../src/files/huggingFace/huggingFaceWeights.ts';
import { writeWeightsFile } from '../../src/files/weightsFile.ts';
import { checkWritable, readInput } from './files.ts';
import { readWeightFile } from './weightFile.ts';

/**
 * Writes one file of weights from a folder with config.json and model.safetensors.
 *
 * @param tell hears what was read and what is not carried over, a line each
 * @throws RangeError naming the file and what is wrong with it; then nothing is written
 */
export function importModel(folder: string, file: string, tell: (line: string) => void): void {
  checkWritable('--out', file);
  const path = (name: string) => join(folder, name);
  if (!existsSync(folder)) throw new RangeError(`${folder} is not there; it must be a folder`);
  if (!existsSync(path('config.json')))
    throw new RangeError(`${folder} holds no config.json; it must hold config.json and model.safetensors`);
  const problem = missingWeights(readdirSync(folder));
  if (problem !== null) throw new RangeError(`${folder} ${problem}`);
  const model = readHuggingFaceModel({
    config: new TextDecoder().decode(readInput(path('config.json'))),
    weights: readInput(path('model.safetensors')),
  });
  const { config, tensors, ignored, filled, chosenBuckets } = model;
  writeFileSync(file, writeWeightsFile(tensors, { task: null, config, training: null }));
  tell(`${file}: ${tensors.size} tensors, ${config.layers.join(' + ')}, length ${config.maxTokens}`);
  if (chosenBuckets !== null)
    tell(
      `num_buckets is left open in config.json; chosen for length ${config.maxTokens}: ${chosenBuckets.join(' × ')}`,
    );
  if (ignored.length > 0) tell(`not carried over from config.json: ${ignored.join(', ')}`);
  if (filled.length > 0) tell(`not in the file, set to zero: ${filled.join(', ')}`);
}

/**
 * Writes such a folder from a file of weights, whatever program or page made it.
 *
 * @param isForced whether what is there is overwritten
 * @throws RangeError naming what is wrong; then nothing is written
 */
export function exportModel(
  file: string,
  folder: string,
  isForced: boolean,
  tell: (line: string) => void,
): void {
  const { card, tensors } = readWeightFile(file);
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw new RangeError(`--out is ${folder}; it must be a folder`);
  const written = writeHuggingFaceModel({ config: card.config, tensors });
  const parts = [
    ['config.json', written.config],
    ['model.safetensors', written.weights],
  ] as const;
  const there = parts.map(([name]) => name).filter((name) => existsSync(join(folder, name)));
  if (there.length > 0 && !isForced)
    throw new RangeError(`${folder} holds ${there.join(' and ')} already; --force overwrites`);
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of parts) writeFileSync(join(folder, name), content);
  tell(`${folder}: config.json and model.safetensors, ${tensors.size} tensors`);
  for (const difference of written.differences) tell(`differs: ${difference}`);
}
