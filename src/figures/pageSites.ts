import type { RecordingRequest } from '../recording/recording.ts';
import { DRAWN_FIGURES, FIGURES } from './definitions.ts';

/** What a run records for the page: all that its figures are drawn from. */
export const PAGE_SITES: RecordingRequest = {
  sites: [...new Set(DRAWN_FIGURES.flatMap((id) => FIGURES[id].sites))],
};
