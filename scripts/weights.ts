import './node/clearErrors.ts';
import { flag, optionsOf, required } from './node/options.ts';
import { exportModel, importModel } from './node/weightsFolder.ts';

const { values, words } = optionsOf({
  name: 'weights',
  summary:
    'Reads and writes models of Hugging Face’s transformers: a folder with config.json and model.safetensors.',
  usage: ['import FOLDER', 'export FILE'],
  words: [2, 2],
  options: {
    out: required('FILE or FOLDER', 'the file of weights to write, or the folder'),
    force: flag('overwrites what is there'),
  },
});
const [direction = '', from = ''] = words;
if (direction === 'import') importModel(from, values.out, console.log);
else if (direction === 'export') exportModel(from, values.out, values.force, console.log);
else throw new RangeError(`${direction} is no direction; it must be one of import, export`);
