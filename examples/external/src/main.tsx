import 'reformer-lab/style.css';
import { createRoot } from 'react-dom/client';
import { LabProvider } from 'reformer-lab';
import messages from 'reformer-lab/messages/en.json';
import { handRecording } from './handRecording.ts';
import { OneFigure } from './OneFigure.tsx';

/** Each letter of the second "bucket" asks what followed it in the first, five places back. */
const letters = Array.from('bucketbucket');
const pairs = [6, 7, 8, 9, 10].map((question) => ({ question, answer: question - 5 }));

const place = document.getElementById('figure');
if (place === null) throw new Error('the page has no #figure');
createRoot(place).render(
  <LabProvider language="en" messages={messages} custom={{ 'tape.reading': 'As it is read' }}>
    <OneFigure recording={handRecording} letters={letters} pairs={pairs} />
  </LabProvider>,
);
