import type { DrawnFigure } from '../../src/figures/definitions.ts';
import type { LabStore } from '../../src/store/labStore.ts';
import { revealFigure } from './revealFigure.ts';

/** Makes a figure the address's and brings it into sight, also where it is the address's and the reader has left it. */
export function goToFigure(store: LabStore, figure: DrawnFigure): void {
  store.getState().look(figure);
  revealFigure(figure);
}
