import 'reformer-lab/style.css';
import { createRoot } from 'react-dom/client';
import { DEFAULT_PHRASES, LabProvider, readRecording, shownRun } from 'reformer-lab';
import messages from 'reformer-lab/messages/en.json';
import recordingUrl from 'reformer-lab/recordings/duplication-64.en.safetensors?url';
import { handRecording } from './handRecording.ts';
import { OneFigure } from './OneFigure.tsx';
import { EveryFigure } from './EveryFigure.tsx';

/** Each letter of the second "bucket" asks what followed it in the first, five places back. */
const letters = Array.from('bucketbucket');
const pairs = [6, 7, 8, 9, 10].map((question) => ({ question, answer: question - 5 }));

const one = document.getElementById('figure');
const every = document.getElementById('figures');
if (one === null || every === null) throw new Error('the page must have #figure and #figures');

createRoot(one).render(
  <LabProvider language="en" messages={messages} custom={{ 'tape.reading': 'As it is read' }}>
    <OneFigure recording={handRecording} letters={letters} pairs={pairs} />
  </LabProvider>,
);

const response = await fetch(recordingUrl);
if (!response.ok) throw new Error(`${recordingUrl} answers ${String(response.status)}; 200 is required`);
const recording = readRecording(new Uint8Array(await response.arrayBuffer()));
createRoot(every).render(
  <LabProvider language="en" messages={messages}>
    <EveryFigure run={shownRun(recording, DEFAULT_PHRASES.en, false)} />
  </LabProvider>,
);
