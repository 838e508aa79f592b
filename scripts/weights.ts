import './node/clearErrors.ts';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readHuggingFaceModel, writeHuggingFaceModel } from '../src/files/huggingFace/huggingFaceWeights.ts';
import { parseConfig } from '../src/config/reformerConfig.ts';
import { readSafetensors, writeSafetensors } from '../src/files/safetensors.ts';
import { chooseBucketFactors } from '../src/config/bucketRule.ts';
import { parameterShapes } from '../src/config/weightNames.ts';

const USAGE = `usage: npm run weights -- import DIR --out FILE.safetensors
       npm run weights -- export FILE.safetensors --out DIR
DIR holds config.json and model.safetensors, as Hugging Face's transformers writes and reads them.`;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: 'string' } } });
const [direction, from] = positionals;
const to = values.out;
if (from === undefined || to === undefined || (direction !== 'import' && direction !== 'export')) {
  console.error(USAGE);
  process.exit(2);
}
if (direction === 'import') importModel(from, to);
else exportModel(from, to);

/** Writes one file, its config among the metadata. */
function importModel(folder: string, file: string): void {
  const files = {
    config: readFileSync(join(folder, 'config.json'), 'utf8'),
    weights: readFileSync(join(folder, 'model.safetensors')),
  };
  const { config, tensors, ignored, filled } = readHuggingFaceModel(
    files,
    parameterShapes,
    chooseBucketFactors,
  );
  const metadata = { format: 'pt', config: JSON.stringify(config) };
  writeFileSync(file, writeSafetensors({ tensors, metadata }));
  console.log(`${file}: ${tensors.size} tensors, ${config.layers.join(' + ')}, length ${config.maxTokens}`);
  if (ignored.length > 0) console.log(`not carried over from config.json: ${ignored.join(', ')}`);
  if (filled.length > 0) console.log(`not in the file, set to zero: ${filled.join(', ')}`);
}

/** Reads a file of this program's `import`, or one with a card, as `npm run train` makes them. */
function exportModel(file: string, folder: string): void {
  const { tensors, metadata } = readSafetensors(readFileSync(file));
  const { config: own, card } = metadata;
  if (own === undefined && card === undefined) {
    throw new RangeError(
      `${file} holds neither config nor card in its metadata; npm run train and weights import write one`,
    );
  }
  const stored: unknown =
    own === undefined ? (JSON.parse(card ?? '') as { config: unknown }).config : JSON.parse(own);
  const written = writeHuggingFaceModel({ config: parseConfig(stored), tensors }, parameterShapes);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'config.json'), written.config);
  writeFileSync(join(folder, 'model.safetensors'), written.weights);
  console.log(`${folder}: config.json and model.safetensors, ${tensors.size} tensors`);
  for (const difference of written.differences) console.log(`differs: ${difference}`);
}
