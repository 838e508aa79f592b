import '@fontsource-variable/ibm-plex-sans/wght.css';
import '@fontsource/ibm-plex-mono/400.css';
import '@fontsource/ibm-plex-mono/500.css';
import '../components/styles.css';
import './page.css';
import { createRoot } from 'react-dom/client';
import { setPictureFonts } from '../components/picture/pictureFonts.ts';
import { followWeights } from '../src/store/followWeights.ts';
import { keepTrainings } from '../src/store/keepTrainings.ts';
import { createLabStore } from '../src/store/labStore.ts';
import { createMeasurementStore } from '../src/store/measurementStore.ts';
import { spellRuns } from '../src/store/spellRuns.ts';
import { createWeightsStore } from '../src/store/weightsStore.ts';
import { yieldToTraining } from '../src/store/yieldToTraining.ts';
import { createWritingStore } from '../src/store/writingStore.ts';
import { createTrainingStore } from '../src/store/trainingStore.ts';
import { FIRST_CATALOGUES } from '../src/i18n/catalogues.ts';
import { App } from './App.tsx';
import { followScene, openHash } from './address/followScene.ts';
import { splitHash } from './address/hash.ts';
import { createThemeStore, readPageOptions, type PageOptions } from './address/pageOptions.ts';
import { revealFigure } from './address/revealFigure.ts';
import type { LiveModel } from './liveModel.ts';
import { markRun } from './markRun.ts';
import { fitToPaper } from './printing.ts';
import { warnOnLeave } from './warnOnLeave.ts';
import { showShippedRecording } from './shippedRecording.ts';

const { parameters } = splitHash(location.hash);
const options = readPageOptions(parameters, location.search, navigator.languages);
const { scene, dropped } = openHash(location.hash, options);
const store = createLabStore(options.language);
store.getState().open(scene, dropped);
markRun(store, document.documentElement);
const themes = createThemeStore(options.theme);
followScene(store, themes, options);
fitToPaper(document.documentElement);
const training = createTrainingStore(followWeights(store));
warnOnLeave(training);
const weights = createWeightsStore(store);
yieldToTraining(weights, training);
const writing = createWritingStore();
const measurements = createMeasurementStore();
spellRuns(store, measurements);
setPictureFonts(() => import('./pictureFonts.ts').then(({ PICTURE_FONTS }) => PICTURE_FONTS));
const stores = { lab: store, training, weights, writing, measurements, themes };
let model: Promise<LiveModel> | undefined;
/** The model's code comes after the first figure, once. */
const start = async (backend: PageOptions['backend']) => {
  model ??= import('./liveModel.ts').then(({ LiveModel: Model }) => new Model(stores));
  await (await model).start(backend);
};
/** Hangul for a machine that has none; of its many files a browser fetches those that hold the letters on the page. */
const loadHangul = () => void import('@fontsource-variable/noto-sans-kr/wght.css');
if (options.language === 'ko') loadHangul();

const root = document.getElementById('root');
if (root === null) throw new Error('the page holds no element with the id root');

const [messages] = await Promise.all([
  FIRST_CATALOGUES[options.language](),
  showShippedRecording(store, options.language).catch((error: unknown) => {
    console.warn('the shipped recording cannot be read', error);
  }),
]);
createRoot(root).render(
  <App
    stores={stores}
    firstMessages={messages.default}
    onDrawn={() => {
      performance.mark('first-figure');
      revealFigure(scene.figure);
      // Whatever language is spoken, anybody may type it.
      loadHangul();
      void import('./trainingShelf.ts').then(({ createTrainingShelf }) => {
        keepTrainings(training, createTrainingShelf());
      });
      // The worker and its megabytes come after the first figure is on screen.
      requestAnimationFrame(() => setTimeout(() => void start(options.backend)));
    }}
    onRetry={(backend) => void start(backend)}
  />,
);
