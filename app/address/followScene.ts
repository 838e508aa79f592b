import { decodeScene, type DroppedPart } from '../../src/scene/decodeScene.ts';
import { encodeScene } from '../../src/scene/encodeScene.ts';
import type { Scene } from '../../src/scene/scene.ts';
import type { LabState, LabStore } from '../../src/store/labStore.ts';
import { EXPLORE, isPlace, splitHash } from './hash.ts';
import { subscribeToHash, writeHash } from './hashLocation.ts';
import { readPageOptions, writePageOptions, type PageOptions, type ThemeStore } from './pageOptions.ts';
import { revealFigure } from './revealFigure.ts';
import { watchSteps } from './watchSteps.ts';

/** Between two writes of the same step, in milliseconds. */
const PACE_MS = 250;

/** @returns what a hash opens; a place that is not there opens Explore, and that is told */
export function openHash(
  hash: string,
  options: Pick<PageOptions, 'language'>,
): { readonly scene: Scene; readonly dropped: readonly DroppedPart[] } {
  const { place, parameters } = splitHash(hash);
  const { scene, dropped } = decodeScene(parameters, options.language);
  if (isPlace(place)) return { scene, dropped };
  return { scene, dropped: [{ rule: 'place', name: place, actual: place, used: EXPLORE }, ...dropped] };
}

/**
 * Holds the address and the store together. A step of a person's is one entry of the browser's history: while they drag
 * or type, its entry is written over; when they let go it becomes a new one, so that back undoes the step. What a press
 * sets in motion belongs to its step, though it moves only after the release. What else changes by itself writes over the
 * entry that is there.
 *
 * @returns to be called to let go
 */
export function followScene(
  store: LabStore,
  themes: ThemeStore,
  { backend }: Pick<PageOptions, 'backend'>,
): () => void {
  const compose = ({ scene, language }: LabState) => {
    const options = writePageOptions({ backend, language, theme: themes.getState().theme });
    return `#${EXPLORE}?${encodeScene(scene, language)}&${options}`;
  };
  // Of the history's current entry, as it is written here: what was opened may say the same in other words.
  let settled = compose(store.getState());
  let timer: ReturnType<typeof setTimeout> | undefined;
  // Whether the last step has changed nothing so far: a view that moves now was set in motion by it.
  let isMotionAwaited = false;

  const writeOver = () => {
    timer = undefined;
    const next = compose(store.getState());
    writeHash(next, 'same');
    if (!steps.isWithin()) settled = next;
  };
  const endStep = () => {
    clearTimeout(timer);
    timer = undefined;
    const next = compose(store.getState());
    isMotionAwaited = next === settled;
    if (isMotionAwaited) return;
    writeHash(settled, 'same');
    writeHash(next, 'new');
    settled = next;
  };
  const steps = watchSteps(window, endStep);

  const stopScene = store.subscribe((state, before) => {
    if (state.scene === before.scene && state.language === before.language) return;
    if (state.scene.figure !== before.scene.figure) revealFigure(state.scene.figure);
    if (isMotionAwaited && !steps.isWithin() && state.scene.views !== before.scene.views) {
      endStep();
      return;
    }
    // Without a press the selection follows the pointer only, which is no step.
    if (!steps.isWithin() && onlySelectionMoved(state, before)) return;
    timer ??= setTimeout(writeOver, PACE_MS);
  });
  const stopTheme = themes.subscribe(() => {
    timer ??= setTimeout(writeOver, PACE_MS);
  });
  const stopHash = subscribeToHash((hash, byBrowser) => {
    if (!byBrowser) return;
    clearTimeout(timer);
    timer = undefined;
    isMotionAwaited = false;
    const { language } = store.getState();
    const options = readPageOptions(splitHash(hash).parameters, location.search, [language]);
    const { scene, dropped } = openHash(hash, options);
    themes.setState({ theme: options.theme });
    store.getState().open(scene, dropped, options.language);
    settled = compose(store.getState());
  });
  return () => {
    clearTimeout(timer);
    steps.stop();
    stopScene();
    stopTheme();
    stopHash();
  };
}

function onlySelectionMoved({ scene, language }: LabState, before: LabState): boolean {
  return (
    language === before.language &&
    scene.figure === before.scene.figure &&
    scene.settings === before.scene.settings &&
    scene.phrase === before.scene.phrase &&
    scene.views === before.scene.views
  );
}
